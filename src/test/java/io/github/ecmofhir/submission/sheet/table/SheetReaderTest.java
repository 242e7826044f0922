package io.github.ecmofhir.submission.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    @Nested
    class AsProgramsSaveThem {

        @Test
        void byteOrderMark_isNoPartOfTheFirstName() {
            assertThat(read("\uFEFFid,age\nA,59\n").columns()).containsExactly("id", "age");
        }

        @Test
        void carriageReturns_endLinesToo() {
            Sheet sheet = read("id,age\r\nA,59\r\nB,66\r\n");

            assertThat(sheet.rows()).hasSize(2);
            assertThat(cell(sheet, 1, "age")).isEqualTo("66");
        }

        @Test
        void noLineEndAtTheEnd_lastRowIsRead() {
            assertThat(cell(read("id,age\nA,59"), 0, "age")).isEqualTo("59");
        }

        @Test
        void quotedCell_mayHoldSeparatorsQuotesAndLineEnds() {
            Sheet sheet = read("id,note\nA,\"one, \"\"two\"\"\nthree\"\nB,x\n");

            assertThat(cell(sheet, 0, "note")).isEqualTo("one, \"two\"\nthree");
            assertThat(sheet.rows().get(1).number()).isEqualTo(3);
        }

        @Test
        void semicolons_areSeenInTheHeader() {
            assertThat(read("id;age\nA;59\n").columns()).containsExactly("id", "age");
        }

        @Test
        void semicolons_makeTheCommaADecimalPoint() {
            Cell bmi = read("id;bmi\nA;25,40\n").rows().get(0).cell("bmi");

            assertThat(bmi.decimal()).contains(new BigDecimal("25.40"));
        }

        @Test
        void tabs_areSeenInTheHeader() {
            assertThat(cell(read("id\tage\nA\t59\n"), 0, "age")).isEqualTo("59");
        }

        @Test
        void blankRows_areLeftOutAndKeepTheNumbering() {
            Sheet sheet = read("id,age\n\nA,59\n,\n   ,\nB,66\n\n");

            assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 6);
        }

        @Test
        void separatorsAtTheEndOfEachLine_areNoColumn() {
            Sheet sheet = read("id,age,,\nA,59,,\n");

            assertThat(sheet.columns()).containsExactly("id", "age");
            sheet.rows().get(0).requireWidthOfHeader();
        }

        @Test
        void blanksAroundNamesAndCells_areNoPartOfThem() {
            assertThat(cell(read(" id , age\nA, 59 \n"), 0, "age")).isEqualTo("59");
        }
    }

    @Nested
    class Unusable {

        @Test
        void nothing_isRefused() {
            assertRefused("", "s.csv: The sheet is empty.", "[ECMO-SHT-001]");
        }

        @Test
        void headerAlone_isRefused() {
            assertRefused("id,age\n", "There is no row below the header.");
        }

        @Test
        void twoColumnsOfOneName_areRefused() {
            assertRefused("id,age,id\nA,1,B\n", "Two columns are called `id`.");
        }

        @Test
        void columnWithoutName_isRefused() {
            assertRefused("id,,age\nA,x,1\n", "A column of the header has no name.");
        }

        @Test
        void quoteNotClosed_isRefused() {
            assertRefused("id,age\nA,\"59\nB,66\n", "A cell in double quotes is not closed");
        }

        @Test
        void otherEncoding_isRefusedWithTheWayToSaveIt() {
            byte[] bytes = "id,центр\nA,Павлодар\n".getBytes(Charset.forName("windows-1251"));

            assertThatThrownBy(() -> SheetReader.read("s.csv", bytes))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("is not in UTF-8")
                    .hasMessageContaining("CSV UTF-8");
        }

        @Test
        void fileThatIsNotThere_isRefused(@TempDir Path folder) {
            assertThatThrownBy(() -> SheetReader.read(folder.resolve("none.csv")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("none.csv: The file cannot be read.");
        }

        private void assertRefused(String text, String... sentences) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).hasMessageContainingAll(sentences);
        }
    }

    @Nested
    class WidthOfRows {

        @Test
        void tooFewCells_areRefusedWithBothCounts() {
            assertThatThrownBy(() -> read("id,age,bmi\nA,59\n").rows().get(0).requireWidthOfHeader())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Row 2: The row has 2 cells. It needs 3");
        }

        @Test
        void textBeyondTheHeader_isRefused() {
            assertThatThrownBy(() -> read("id,age\nA,59,1\n").rows().get(0).requireWidthOfHeader())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Row 2: The row has 3 cells. It needs 2");
        }
    }

    private static Sheet read(String text) {
        return SheetReader.read("s.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Sheet sheet, int row, String column) {
        return sheet.rows().get(row).cell(column).text();
    }
}
