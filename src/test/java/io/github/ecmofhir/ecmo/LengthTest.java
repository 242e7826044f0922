package io.github.ecmofhir.ecmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "56, min, 56",
        "96.5, h, 5790",
        "0.7, h, 42",
        "9.8, d, 14112",
        "2, wk, 20160",
        "90, s, 2",
        "60, s, 1",
        "29, s, 0",
        "0, d, 0"
    })
    void length_isWholeMinutes(BigDecimal value, String unit, long minutes) {
        assertThat(Length.minutes(value, unit)).hasValue(minutes);
    }

    @Test
    void decimalsOfDays_areExact() {
        // 7.3 d as a binary fraction times 1440 is 10511.999…
        assertThat(Length.minutes(new BigDecimal("7.3"), "d")).hasValue(10_512);
    }

    @Test
    void missingValueOrUnit_isNothing() {
        assertThat(Length.minutes(null, "h")).isEmpty();
        assertThat(Length.minutes(BigDecimal.ONE, null)).isEmpty();
    }

    @Test
    void lengthBeyondAThousandYears_isNothing() {
        assertThat(Length.minutes(new BigDecimal("9999999999999999"), "d")).isEmpty();
        assertThat(Length.minutes(new BigDecimal("-1e300"), "min")).isEmpty();
        assertThat(Length.minutes(new BigDecimal("36525"), "d")).hasValue(52_596_000);
    }

    @Test
    void unknownUnit_isNothing() {
        assertThat(Length.minutes(BigDecimal.ONE, "mo")).isEmpty();
    }
}
