package io.github.ecmofhir.statistics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of R 4.2.2 with the oracle's helper {@code funnel_limits}. */
class FunnelLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.95, -0.48798919536201624, 0.68798919536201619, -0.9722222222222221, 0.74999999999999978",
        "5, 0.95, -0.16295676217297442, 0.36295676217297446, -0.1915324560957849, 0.35489711934156376",
        "50, 0.95, 0.016845770539019353, 0.18315422946098064, 0.013862926957343737, 0.17972272762336444",
        "1000, 0.95, 0.081406149030863156, 0.11859385096913685, 0.081278656744660296, 0.11848292653050987",
        "1, 0.998, -0.82706969185034407, 1.0270696918503441, -0.99888888888888872, 0.98999999999999999",
        "5, 0.998, -0.31459817017143044, 0.51459817017143039, -0.19966129824383144, 0.58666666666666711",
        "50, 0.998, -0.031107453147980246, 0.23110745314798026, -0.016119349565034718, 0.24012841875238894",
        "1000, 0.998, 0.070683482240424741, 0.12931651775957526, 0.071340846312636028, 0.12991784394686309"
    })
    void aTenth_hasTheLimitsOfR(
            int subjects, double level, double lower, double upper, double exactLower, double exactUpper) {
        var limits = new FunnelLimits(0.1);

        assertThat(limits.normal(subjects, level).lower()).isCloseTo(lower, within(1e-13));
        assertThat(limits.normal(subjects, level).upper()).isCloseTo(upper, within(1e-13));
        assertThat(limits.exact(subjects, level).lower()).isCloseTo(exactLower, within(1e-12));
        assertThat(limits.exact(subjects, level).upper()).isCloseTo(exactUpper, within(1e-12));
    }

    @Test
    void targetOfZero_hasTheLimitsOfR() {
        var limits = new FunnelLimits(0);

        assertThat(limits.normal(5, 0.95)).isEqualTo(new Interval(0, 0, 0.95, "normal"));
        assertThat(limits.exact(5, 0.95).lower()).isCloseTo(-0.195, within(1e-15));
        assertThat(limits.exact(5, 0.95).upper()).isCloseTo(-0.005, within(1e-15));
    }

    @Test
    void targetOfOne_mirrorsTargetOfZero() {
        assertThat(new FunnelLimits(1).exact(5, 0.95).lower()).isCloseTo(0.805, within(1e-15));
    }

    @Test
    void whatIsNoShareSizeOrLevel_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FunnelLimits(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunnelLimits(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunnelLimits(0.5).normal(0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunnelLimits(0.5).exact(10, 1));
    }
}
