package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import org.junit.jupiter.api.Test;

class OneWayTest {

    private static final double[][] STEPS = {{1, 2}, {3, 4}, {5, 6}};

    @Test
    void kruskalWallis_comparesMeanRanks() {
        var result = OneWay.kruskalWallis(STEPS).estimated().orElseThrow();

        // 5 * 2 (2² + 0 + 2²) / 17.5
        assertThat(result.statistic()).isCloseTo(32.0 / 7, within(1e-14));
        assertThat(result.degreesOfFreedom()).isEqualTo(2);
        assertThat(result.pValue()).isCloseTo(Math.exp(-16.0 / 7), within(1e-15));
    }

    @Test
    void kruskalWallis_sharesRanksOfTies() {
        var result = OneWay.kruskalWallis(new double[] {1, 1}, new double[] {1, 2})
                .estimated()
                .orElseThrow();

        // Ranks 2, 2 and 2, 4: squares 0.5 between, (64 - 4 - 24) / 12 = 3 in all
        assertThat(result.statistic()).isCloseTo(3 * 1.0 / 3, within(1e-15));
    }

    @Test
    void anova_comparesMeanSquares() {
        var result = (TestResult.ByF) OneWay.anova(STEPS);

        assertThat(result.statistic()).isCloseTo(16, within(1e-13));
        assertThat(result.numeratorDegreesOfFreedom()).isEqualTo(2);
        assertThat(result.denominatorDegreesOfFreedom()).isEqualTo(3);
        assertThat(result.pValue()).isCloseTo(Math.pow(1 + 32 / 3.0, -1.5), within(1e-15));
        assertThat(result.logPValue()).isCloseTo(-1.5 * Math.log(1 + 32 / 3.0), within(1e-13));
        assertThat(result.estimated()).isEmpty();
        assertThat(result.probability()).hasValue(result.pValue());
    }

    @Test
    void welch_weighsByTheErrorOfTheMean() {
        var result = (TestResult.ByF) OneWay.welch(STEPS);

        assertThat(result.statistic()).isCloseTo(12, within(1e-13));
        assertThat(result.denominatorDegreesOfFreedom()).isCloseTo(2, within(1e-14));
        assertThat(result.pValue()).isCloseTo(1.0 / 13, within(1e-14));
    }

    @Test
    void brownForsythe_comparesDistancesFromTheMedian() {
        var result = (TestResult.ByF) OneWay.brownForsythe(new double[] {1, 2, 3}, new double[] {10, 20, 30});

        // 54 between, 202/3 within over four degrees of freedom
        assertThat(result.statistic()).isCloseTo(324.0 / 101, within(1e-13));
        assertThat(result.denominatorDegreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void emptyGroupsAndMissingValues_doNotCount() {
        double[][] more = {{1, Double.NaN, 2}, {}, {3, 4}, {5, 6}, {Double.NaN}};

        assertThat(OneWay.kruskalWallis(more)).isEqualTo(OneWay.kruskalWallis(STEPS));
        assertThat(OneWay.anova(more)).isEqualTo(OneWay.anova(STEPS));
        assertThat(OneWay.welch(more)).isEqualTo(OneWay.welch(STEPS));
    }

    @Test
    void oneGroup_isNotEstimable() {
        var none = new NotEstimable(Reason.ONE_GROUP);
        double[][] one = {{1, 2}, {}};

        assertThat(OneWay.kruskalWallis(one)).isEqualTo(none);
        assertThat(OneWay.anova(one)).isEqualTo(none);
        assertThat(OneWay.welch(one)).isEqualTo(none);
        assertThat(OneWay.brownForsythe(one)).isEqualTo(none);
        assertThat(OneWay.kruskalWallis()).isEqualTo(none);
        assertThat(OneWay.anova()).isEqualTo(none);
    }

    @Test
    void constantGroups_haveNoVariance() {
        var none = new NotEstimable(Reason.NO_VARIANCE);
        double[][] same = {{5, 5}, {5, 5}};

        assertThat(OneWay.kruskalWallis(same)).isEqualTo(none);
        assertThat(OneWay.anova(new double[] {5, 5}, new double[] {6, 6})).isEqualTo(none);
        assertThat(OneWay.welch(new double[] {5, 5}, new double[] {6, 7})).isEqualTo(none);
        assertThat(OneWay.brownForsythe(same)).isEqualTo(none);
    }

    @Test
    void oneValueAGroup_isTooFew() {
        var none = new NotEstimable(Reason.TOO_FEW);
        double[][] single = {{5}, {6}};

        assertThat(OneWay.anova(single)).isEqualTo(none);
        assertThat(OneWay.welch(single)).isEqualTo(none);
    }
}
