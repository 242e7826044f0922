package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void levelOutsideZeroToOne_isRefused(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, level, "wilson"))
                .withMessageContaining(String.valueOf(level));
    }

    @Test
    void limitsOutOfOrderOrNotFinite_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0.6, 0.4, 0.95, "wilson"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0.4, 0.95, "wilson"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95, "wilson"));
    }

    @Test
    void limits_belongToTheInterval() {
        var interval = new Interval(0.25, 0.75, 0.95, "wilson");

        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.75)).isTrue();
        assertThat(interval.contains(0.76)).isFalse();
        assertThat(interval.contains(0.24)).isFalse();
    }

    @Test
    void level95_reachesTo196() {
        assertThat(Interval.normalQuantile(0.95)).isCloseTo(1.959963984540054, within(1e-14));
    }
}
