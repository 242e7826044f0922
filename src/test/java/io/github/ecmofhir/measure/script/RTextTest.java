package io.github.ecmofhir.measure.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "male | \"male\"",
                "a \"b\" \\ c | \"a \\\"b\\\" \\\\ c\"",
                "x\"); stop(# | \"x\\\"); stop(#\"",
                "Créteil | \"Cr\\U000000E9teil\"",
                "心 | \"\\U00005FC3\""
            })
    void text_isOneTextOfR_inAscii(String text, String expected) {
        assertThat(RText.quoted(text)).isEqualTo(expected);
    }

    @Test
    void endsOfLines_endNothing() {
        assertThat(RText.quoted("a\r\nb")).isEqualTo("\"a\\U0000000D\\U0000000Ab\"");
        assertThat(RText.comment("a\r\nstop()\u2028b")).isEqualTo("a stop() b");
    }

    @Test
    void whatNoTextOfRHolds_isReplaced() {
        assertThat(RText.quoted("a\0b\uD800")).isEqualTo("\"a\\U0000FFFDb\\U0000FFFD\"");
    }

    @Test
    void noTexts_areAnEmptyVector() {
        assertThat(RText.vector(List.of())).isEqualTo("c()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "age_years=ge65 ; ((age_years >= 65) %in% TRUE)",
                "sex=male,missing ; ((sex == \"male\" | is.na(sex)) %in% TRUE)",
                "lvef:missing=false ; !is.na(lvef)",
                "centre=missing ; ((centre == \"missing\") %in% TRUE)",
                "run_start=lt2025-01-01 ; ((substr(run_start, 1, 10) < \"2025-01-01\") %in% TRUE)"
            })
    void filter_isACondition_thatIsNeverMissing(String filter, String expected) {
        assertThat(RText.filter(filter)).isEqualTo(expected);
    }

    @Test
    void bands_haveTheNamesOfStrata() {
        assertThat(RText.stratum("age_years:band=18,65"))
                .isEqualTo("as.character(cut(age_years, c(-Inf, 18, 65, Inf), right = FALSE,"
                        + " labels = c(\"<18\", \"18-<65\", \">=65\")))");
    }
}
