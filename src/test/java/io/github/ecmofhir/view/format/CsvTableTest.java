package io.github.ecmofhir.view.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.view.ColumnKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @Test
    void rows_followTheNamesOfTheColumns_missingIsEmpty() throws IOException {
        assertThat(Written.table(TableFormat.CSV, Written.ALL_KINDS, Written.ofAllKinds(), Written.nothing()))
                .isEqualTo("name,alive,hours,count,lactate\nAigerim,true,12,3000000000,8.30\n,,,,\n");
    }

    @Test
    void withoutHeader_rowsStandAlone() throws IOException {
        assertThat(Written.table(TableFormat.CSV, false, Written.ALL_KINDS, Written.ofAllKinds()))
                .isEqualTo("Aigerim,true,12,3000000000,8.30\n");
    }

    @Test
    void tableWithoutRows_hasItsHeader() throws IOException {
        assertThat(Written.table(TableFormat.CSV, Written.ALL_KINDS)).isEqualTo("name,alive,hours,count,lactate\n");
        assertThat(Written.table(TableFormat.CSV, false, Written.ALL_KINDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b | \"a,b\"",
                "say \"so\" | \"say \"\"so\"\"\"",
                "~first\nsecond~ | ~\"first\nsecond\"~",
                "Қазақстан | Қазақстан",
                "=1+1 | =1+1"
            })
    void textWithAMarkOfCsv_standsInQuotes(String text, String cell) throws IOException {
        assertThat(Written.table(
                        TableFormat.CSV,
                        false,
                        List.of(Written.text("a", null), Written.text("b", null)),
                        Written.row("x", text)))
                .isEqualTo("x," + cell + "\n");
    }

    @Test
    void list_standsAsJson() throws IOException {
        assertThat(Written.table(
                        TableFormat.CSV,
                        List.of(Written.list(ColumnKind.TEXT)),
                        Written.row(List.of("a", "b\"c")),
                        Written.row(List.of())))
                .isEqualTo("list\n\"[\"\"a\"\",\"\"b\\\"\"c\"\"]\"\n[]\n");
    }

    @Test
    void listOfNumbers_keepsTheirDigits() throws IOException {
        assertThat(Written.table(
                        TableFormat.CSV,
                        false,
                        List.of(Written.list(ColumnKind.DECIMAL)),
                        Written.row(List.of(new BigDecimal("8.30")))))
                .isEqualTo("[8.30]\n");
    }
}
