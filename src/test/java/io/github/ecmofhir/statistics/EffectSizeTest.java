package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    private static EffectSize of(int a, int n, int c, int m) {
        return new EffectSize(Proportion.of(a, n), Proportion.of(c, m));
    }

    @Test
    void ratiosAndDifference_compareTheFirstWithTheSecond() {
        var effect = of(15, 100, 10, 100);

        assertThat(effect.oddsRatio().getAsDouble()).isCloseTo(15.0 * 90 / (85 * 10), within(1e-15));
        assertThat(effect.relativeRisk().getAsDouble()).isCloseTo(1.5, within(1e-15));
        assertThat(effect.riskDifference().getAsDouble()).isCloseTo(0.05, within(1e-15));
        assertThat(effect.numberNeeded().getAsDouble()).isCloseTo(20, within(1e-12));
        assertThat(effect.adjustedOddsRatio()).isCloseTo(15.5 * 90.5 / (85.5 * 10.5), within(1e-15));
    }

    @Test
    void limitsOfRatios_lieAlikeOnTheLogarithmicScale() {
        var effect = of(15, 100, 10, 100);
        double z = 1.959963984540054;
        var odds = effect.oddsRatioInterval(0.95).orElseThrow();
        var risk = effect.relativeRiskInterval(0.95).orElseThrow();

        assertThat(Math.log(odds.upper() / odds.lower()))
                .isCloseTo(2 * z * Math.sqrt(1 / 15.0 + 1 / 85.0 + 1 / 10.0 + 1 / 90.0), within(1e-12));
        assertThat(Math.log(risk.upper() / risk.lower()))
                .isCloseTo(2 * z * Math.sqrt(1 / 15.0 - 1 / 100.0 + 1 / 10.0 - 1 / 100.0), within(1e-12));
        assertThat(risk.lower() * risk.upper()).isCloseTo(2.25, within(1e-12));
    }

    /** Examples (a) and (b) of Newcombe, Stat Med 1998;17:873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56,70,48,80,0.0524,0.3339", "9,10,3,10,0.1705,0.8090", "10,10,0,20,0.6791,1.0000"})
    void newcombe_hasTheLimitsOfThePaper(int a, int n, int c, int m, double lower, double upper) {
        var limits = of(a, n, c, m).newcombeInterval(0.95).orElseThrow();

        assertThat(limits.lower()).isCloseTo(lower, within(5e-5));
        assertThat(limits.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void wald_mayLeaveTheRange() {
        assertThat(of(3, 4, 1, 4).waldInterval(0.95).orElseThrow().upper()).isGreaterThan(1);
    }

    @Test
    void noEvents_haveNoRatioButADifference() {
        var effect = of(0, 6, 0, 9);

        assertThat(effect.oddsRatio()).isEmpty();
        assertThat(effect.oddsRatioInterval(0.95)).isEmpty();
        assertThat(effect.relativeRisk()).isEmpty();
        assertThat(effect.relativeRiskInterval(0.95)).isEmpty();
        assertThat(effect.riskDifference()).hasValue(0);
        assertThat(effect.numberNeeded()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(effect.adjustedOddsRatioInterval(0.95).contains(effect.adjustedOddsRatio()))
                .isTrue();
    }

    @Test
    void noEventInTheSecondGroup_makesTheRatiosInfinite() {
        assertThat(of(5, 5, 0, 7).oddsRatio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(of(5, 5, 0, 7).relativeRisk()).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void emptyGroup_hasNoDifference() {
        var effect = of(0, 0, 3, 7);

        assertThat(effect.riskDifference()).isEmpty();
        assertThat(effect.relativeRisk()).isEmpty();
        assertThat(effect.waldInterval(0.95)).isEmpty();
        assertThat(effect.newcombeInterval(0.95)).isEmpty();
        assertThat(effect.numberNeeded()).isEmpty();
    }

    @Test
    void levelThatIsNone_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 0, 0, 0).newcombeInterval(95));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 1, 0, 1).oddsRatioInterval(0));
    }
}
