package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquaredTailTest {

    private static final double TEN_DIGITS = 1e-8;

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.5, 3.84, 100, 1200, 1300, 1e4, 1e9})
    void twoDegrees_haveAnExponentialTail(double statistic) {
        assertThat(ChiSquaredTail.logProbability(statistic, 2))
                .isCloseTo(-statistic / 2, offset(1e-12 * (1 + statistic)));
    }

    /** Q(2, x) = (1 + x) exp(-x). */
    @ParameterizedTest
    @ValueSource(doubles = {1, 50, 1280, 1320, 5e3, 1e6})
    void fourDegrees_haveAClosedForm(double statistic) {
        double x = statistic / 2;

        assertThat(ChiSquaredTail.logProbability(statistic, 4))
                .isCloseTo(Math.log1p(x) - x, withinPercentage(TEN_DIGITS));
    }

    /** Upper tails of odd degrees follow from one degree by Q(a + 1, x) = Q(a, x) + x^a exp(-x) / Γ(a + 1). */
    @ParameterizedTest
    @ValueSource(doubles = {1300, 2000, 1e5})
    void threeDegrees_followFromOne(double statistic) {
        double x = statistic / 2;
        double one = ChiSquaredTail.logProbability(statistic, 1);
        double step = Math.log(x) / 2 - x - Math.log(Math.sqrt(Math.PI) / 2);

        assertThat(ChiSquaredTail.logProbability(statistic, 3))
                .isCloseTo(step + Math.log1p(Math.exp(one - step)), withinPercentage(TEN_DIGITS));
    }

    @Test
    void probability_isTheSurvivalFunction() {
        assertThat(ChiSquaredTail.probability(3.841458820694124, 1)).isCloseTo(0.05, offset(1e-14));
    }
}
