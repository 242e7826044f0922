package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.EValue.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EValueTest {

    /** The oracle's five cases of E-values. */
    @ParameterizedTest
    @CsvSource({
        "HAZARD, true, 0.7, 0.5, 0.9, 0.7812446115857402, 1.878685512837407, 1.3612206313389328",
        "ODDS, false, 0.823, 0.686, 0.987, 0.823, 1.726262064835058, 1.128690519260298",
        "ODDS, true, 0.823, 0.686, 0.987, 0.9071934744033381, 1.4381073844965497, 1.0878484866216656",
        "ODDS, false, 1.905, 1.278, 2.839, 1.905, 3.2180213250362693, 1.8740570442499611",
        "RISK, false, 1.2, 0.9, 1.6, 1.2, 1.6898979485566354, 1"
    })
    void ratios_haveTheFiguresOfR(
            Scale scale,
            boolean common,
            double ratio,
            double lower,
            double upper,
            double risk,
            double e,
            double limit) {
        var value = EValue.of(scale, common, ratio, lower, upper);

        assertThat(value.ratio()).isCloseTo(risk, within(1e-14));
        assertThat(value.estimate()).isCloseTo(e, within(1e-14));
        assertThat(value.limit()).isCloseTo(limit, within(1e-14));
    }

    @Test
    void rareOutcome_takesAnyRatioForARelativeRisk() {
        assertThat(EValue.of(Scale.HAZARD, false, 2, 1.5, 3)).isEqualTo(new EValue(2, 1.5, 3));
        assertThat(EValue.of(Scale.RISK, true, 2, 1.5, 3)).isEqualTo(new EValue(2, 1.5, 3));
    }

    @Test
    void ratioAndItsInverse_haveOneEValue() {
        assertThat(new EValue(0.5, 0.25, 0.8).estimate()).isEqualTo(new EValue(2, 1.25, 4).estimate());
        assertThat(new EValue(0.5, 0.25, 0.8).limit()).isEqualTo(new EValue(2, 1.25, 4).limit());
    }

    @Test
    void noEffect_hasAnEValueOfOne() {
        assertThat(new EValue(1, 1, 1).estimate()).isEqualTo(1);
        assertThat(new EValue(1, 1, 1).limit()).isEqualTo(1);
    }

    @Test
    void openLimits_areTaken() {
        var value = EValue.of(Scale.HAZARD, true, 3, 0, Double.POSITIVE_INFINITY);

        assertThat(value.lower()).isZero();
        assertThat(value.upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(value.limit()).isEqualTo(1);
    }

    @Test
    void whatIsNoRatioWithItsLimits_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EValue(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EValue(2, 2.5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new EValue(2, Double.NaN, 3));
    }
}
