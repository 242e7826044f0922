package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of R 4.2.2: {@code concordance(coxph(...))} of package survival. */
class ConcordanceTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final boolean[] EVENT = {true, true, true, false, true, false, true, true, true, false, true, false};
    private static final double[] START = {0, 1, 2, 0, 3, 4, 1, 0, 0, 5, 3, 2};
    private static final int[] STRATUM = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, 1, .25, 1, 2, 1, 1.5};
    private static final int[] CLUSTER = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    private static final Design DESIGN = Design.of(
            12, List.of("x", "z"), new double[] {.5, 1.2, -.3, 2, 0, -1, 1.1, .4, 1.9, -.2, .1, .8}, new double[] {
                0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1
            });

    private static void assertThatConcordance(CoxRegression regression, double estimate, double error) {
        var concordance = regression.fit().concordance().orElseThrow();

        assertThat(concordance.estimate()).isCloseTo(estimate, within(1e-12));
        assertThat(concordance.standardError()).isCloseTo(error, within(1e-12));
    }

    @Test
    void subjectsFromTheBeginning_haveTheConcordanceOfR() {
        assertThatConcordance(
                CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN), 0.8541666666666667, 0.06906908102268265);
    }

    @Test
    void subjectsThatComeLate_haveTheConcordanceOfR() {
        var observed = AtRisk.between(START, TIME, EVENT);

        assertThatConcordance(CoxRegression.of(observed, DESIGN), 0.8055555555555556, 0.08031365932647688);
        assertThatConcordance(CoxRegression.of(observed.stratified(STRATUM, 2), DESIGN), 0.9375, 0.0861148737697211);
    }

    @Test
    void weightsAndClusters_haveTheConcordanceOfR() {
        assertThatConcordance(
                CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN)
                        .weighted(WEIGHTS)
                        .clustered(CLUSTER),
                0.8578512396694216,
                0.06439631283800512);
        assertThatConcordance(
                CoxRegression.of(AtRisk.between(START, TIME, EVENT).stratified(STRATUM, 2), DESIGN)
                        .weighted(WEIGHTS)
                        .clustered(CLUSTER),
                0.8961038961038961,
                0.11175593450955588);
    }

    @Test
    void nobodyOutlivesAnEvent_hasNoPair() {
        var fit = CoxRegression.of(
                        AtRisk.of(new double[] {1, 2, 2}, new boolean[] {false, true, true}),
                        Design.of(3, List.of("x"), new double[] {1, 2, 3}))
                .fit();

        assertThat(fit.concordance()).isEmpty();
    }

    @Test
    void predictorThatSaysNothing_isRightInHalf() {
        var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.empty(12)).fit();

        assertThat(fit.concordance().orElseThrow().estimate()).isEqualTo(0.5);
    }

    /** By the definition: every two rows of which one had the event while the other was there and stayed longer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void allPairsOneByOne_giveTheSameShare(long seed) {
        var random = new Random(seed);
        int n = 40;
        double[] start = new double[n];
        double[] stop = new double[n];
        boolean[] event = new boolean[n];
        int[] stratum = new int[n];
        double[] weight = new double[n];
        double[] x = new double[n];
        for (int row = 0; row < n; row++) {
            start[row] = random.nextInt(4);
            stop[row] = start[row] + 1 + random.nextInt(8);
            event[row] = random.nextInt(3) > 0;
            stratum[row] = random.nextInt(2);
            weight[row] = 0.5 + random.nextInt(4);
            x[row] = random.nextInt(5);
        }
        var fit = CoxRegression.of(
                        AtRisk.between(start, stop, event).stratified(stratum, 2), Design.of(n, List.of("x"), x))
                .weighted(weight)
                .fit();
        double sign = Math.signum(
                fit.coefficients().orElseThrow().of("x").orElseThrow().estimate());
        double pairs = 0;
        double right = 0;
        for (int one = 0; one < n; one++) {
            for (int other = 0; other < n; other++) {
                boolean later = stop[other] > stop[one] || (stop[other] == stop[one] && !event[other]);
                if (event[one] && stratum[one] == stratum[other] && start[other] < stop[one] && later) {
                    pairs += weight[one] * weight[other];
                    right += weight[one] * weight[other] * (1 + Math.signum(sign * (x[one] - x[other]))) / 2;
                }
            }
        }

        assertThat(fit.concordance().orElseThrow().estimate()).isCloseTo(right / pairs, within(1e-12));
    }
}
