package io.github.ecmofhir.submission.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Nested
    class Empty {

        private final Cell cell = cell("  ");

        @Test
        void number_isMissingAndNotZero() {
            assertThat(cell.decimal()).isEmpty();
        }

        @Test
        void date_isMissing() {
            assertThat(cell.date("uuuu-MM-dd")).isEmpty();
        }

        @Test
        void choice_isMissing() {
            assertThat(cell.oneOf(Map.of("0", false))).isEmpty();
        }
    }

    @Nested
    class Numbers {

        @Test
        void decimals_stayAsWritten() {
            assertThat(cell("25.40").decimal()).contains(new BigDecimal("25.40"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "1e3", "12 kg", "25,4", "NA", "٣", ".5", "5.", "1234567890123"})
        void otherText_isRefusedWithRowColumnAndValue(String text) {
            assertThatThrownBy(() -> cell(text).decimal())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Row 5, column bmi: The cell holds `" + text + "`. A number")
                    .hasMessageEndingWith("[ECMO-SHT-002]");
        }
    }

    @Nested
    class Dates {

        @Test
        void dayInTheFormat_isRead() {
            assertThat(cell("14.10.2024").date("dd.MM.uuuu")).contains(LocalDate.of(2024, 10, 14));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-02-30", "14.10.2024", "2024-10-14T08:00", "45579"})
        void otherText_isRefusedWithTheFormatInPeoplesLetters(String text) {
            assertThatThrownBy(() -> cell(text).date("uuuu-MM-dd"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("`" + text + "`")
                    .hasMessageContaining("written as yyyy-MM-dd");
        }
    }

    private static Cell cell(String text) {
        return new Cell(5, "bmi", text, false);
    }
}
