package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.FollowUp;
import io.github.ecmofhir.statistics.LogRank;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.CoxFit.Convergence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2: {@code coxph} of package survival with {@code eps = 1e-14}. */
class CoxRegressionTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final boolean[] EVENT = {true, true, true, false, true, false, true, true, true, false, true, false};
    private static final double[] START = {0, 1, 2, 0, 3, 4, 1, 0, 0, 5, 3, 2};
    private static final int[] STRATUM = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    private static final double[] X = {.5, 1.2, -.3, 2, 0, -1, 1.1, .4, 1.9, -.2, .1, .8};
    private static final double[] Z = {0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1};
    private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, 1, .25, 1, 2, 1, 1.5};
    private static final int[] CLUSTER = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    private static final Design DESIGN = Design.of(12, List.of("x", "z"), X, Z);

    private static void assertThatFigures(Coefficients coefficients, double[] estimates, double[] errors) {
        assertThat(coefficients.all().stream()
                        .mapToDouble(Coefficient::estimate)
                        .toArray())
                .containsExactly(estimates, CLOSE);
        assertThat(coefficients.all().stream()
                        .mapToDouble(Coefficient::standardError)
                        .toArray())
                .containsExactly(errors, CLOSE);
    }

    private static double statistic(TestResult test) {
        return test.estimated().orElseThrow().statistic();
    }

    @Nested
    class FiguresOfR {

        @Test
        void tiesByEfron_areTheUsual() {
            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN).fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThatFigures(
                    fit.coefficients().orElseThrow(),
                    new double[] {2.5155930753760294, 0.7131505748558974},
                    new double[] {0.9989436216055628, 0.5792661630467852});
            assertThat(fit.nullLogLikelihood()).isCloseTo(-14.640106964944417, CLOSE);
            assertThat(fit.logLikelihood()).isCloseTo(-9.202780929205764, CLOSE);
            assertThat(statistic(fit.likelihoodRatio())).isCloseTo(10.874652071477307, CLOSE);
            assertThat(statistic(fit.score())).isCloseTo(9.582998786372777, CLOSE);
            assertThat(fit.likelihoodRatio().estimated().orElseThrow().degreesOfFreedom())
                    .isEqualTo(2);
            assertThat(fit.size()).isEqualTo(12);
            assertThat(fit.events()).isEqualTo(8);
            assertThat(fit.rank()).isEqualTo(2);
        }

        @Test
        void tiesByBreslow_areOnDemand() {
            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN)
                    .ties(CoxRegression.Ties.BRESLOW)
                    .fit();

            assertThatFigures(
                    fit.coefficients().orElseThrow(),
                    new double[] {2.4838741460976417, 0.7645601464991725},
                    new double[] {0.9931176644891542, 0.5815639974968047});
            assertThat(fit.logLikelihood()).isCloseTo(-9.395293093761314, CLOSE);
            assertThat(statistic(fit.score())).isCloseTo(9.502593641500773, CLOSE);
        }

        @Test
        void rowsThatComeLate_countFromThenOn() {
            var fit =
                    CoxRegression.of(AtRisk.between(START, TIME, EVENT), DESIGN).fit();

            assertThatFigures(
                    fit.coefficients().orElseThrow(),
                    new double[] {2.3747219682289247, 0.6918340997627472},
                    new double[] {1.0368692510871511, 0.5724345469027713});
            assertThat(fit.nullLogLikelihood()).isCloseTo(-13.243660232360508, CLOSE);
            assertThat(fit.logLikelihood()).isCloseTo(-9.08285730672914, CLOSE);
            assertThat(statistic(fit.score())).isCloseTo(7.167524743676534, CLOSE);
        }

        @Test
        void strata_areComparedWithin() {
            var fit = CoxRegression.of(AtRisk.between(START, TIME, EVENT).stratified(STRATUM, 2), DESIGN)
                    .fit();

            assertThatFigures(
                    fit.coefficients().orElseThrow(),
                    new double[] {3.27456794563591, 0.5551392059157826},
                    new double[] {1.742696554868355, 0.7248904508862312});
            assertThat(fit.logLikelihood()).isCloseTo(-3.956054966024487, CLOSE);
        }

        @Test
        void weightsAndClusters_haveTheErrorsOfLinAndWei() {
            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN)
                    .weighted(WEIGHTS)
                    .clustered(CLUSTER)
                    .fit();

            double[] estimates = {2.7639107331574464, 0.9911303588231902};
            assertThatFigures(
                    fit.coefficients().orElseThrow(), estimates, new double[] {0.6582769319733858, 0.4270446180724591});
            assertThatFigures(
                    fit.modelBased().orElseThrow(), estimates, new double[] {0.9391628892625001, 0.6234964635186976});
            assertThat(fit.logLikelihood()).isCloseTo(-13.796168541685802, CLOSE);
            assertThat(statistic(fit.wald())).isCloseTo(19.21, within(0.005));
        }

        @Test
        void everythingTogether_hasTheFiguresOfR() {
            var fit = CoxRegression.of(AtRisk.between(START, TIME, EVENT).stratified(STRATUM, 2), DESIGN)
                    .clustered(CLUSTER)
                    .weighted(WEIGHTS)
                    .fit();

            double[] estimates = {2.196564442716983, 0.4020409790592669};
            assertThatFigures(
                    fit.coefficients().orElseThrow(), estimates, new double[] {0.7777799792795546, 0.2652243203139463});
            assertThatFigures(
                    fit.modelBased().orElseThrow(), estimates, new double[] {1.2327428317229963, 0.702522968909892});
            assertThat(fit.nullLogLikelihood()).isCloseTo(-11.85521743545794, CLOSE);
            assertThat(fit.logLikelihood()).isCloseTo(-9.103231308079247, CLOSE);
            assertThat(statistic(fit.wald())).isCloseTo(11.63, within(0.005));
        }
    }

    @Nested
    class Invariance {

        private final CoxFit fit =
                CoxRegression.of(AtRisk.between(START, TIME, EVENT), DESIGN).fit();

        @Test
        void wholeWeights_areAsRowsRepeatedByBreslow() {
            double[] weights = {1, 2, 1, 1, 3, 1, 1, 2, 1, 2, 1, 1};
            int[] repeated = IntStream.range(0, 12)
                    .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
                    .toArray();
            boolean[] events = new boolean[repeated.length];
            for (int i = 0; i < events.length; i++) {
                events[i] = EVENT[repeated[i]];
            }
            double[] times =
                    Arrays.stream(repeated).mapToDouble(row -> TIME[row]).toArray();

            var weighted = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN)
                    .weighted(weights)
                    .ties(CoxRegression.Ties.BRESLOW)
                    .fit();
            var rows = CoxRegression.of(AtRisk.of(times, events), DESIGN.rows(repeated))
                    .ties(CoxRegression.Ties.BRESLOW)
                    .fit();

            assertThat(weighted.logLikelihood()).isCloseTo(rows.logLikelihood(), CLOSE);
            assertThat(weighted.modelBased().orElseThrow().covariance(0, 1))
                    .isCloseTo(rows.modelBased().orElseThrow().covariance(0, 1), CLOSE);
        }

        @Test
        void subjectInSeveralRows_isAsInOne() {
            // The sixth row in three parts, the cuts where others have events
            int[] rows = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 5, 5};
            double[] start = Arrays.copyOf(START, 14);
            double[] stop = Arrays.copyOf(TIME, 14);
            boolean[] event = Arrays.copyOf(EVENT, 14);
            stop[5] = 5;
            start[12] = 5;
            stop[12] = 9;
            start[13] = 9;
            stop[13] = 12;

            var parts = CoxRegression.of(AtRisk.between(start, stop, event), DESIGN.rows(rows))
                    .fit();

            assertThat(parts.logLikelihood()).isCloseTo(fit.logLikelihood(), CLOSE);
            assertThat(parts.coefficients().orElseThrow().covariance(0, 1))
                    .isCloseTo(fit.coefficients().orElseThrow().covariance(0, 1), CLOSE);
        }

        @Test
        void originOfTheTerms_doesNotMatter() {
            double[] moved = Arrays.stream(X).map(x -> 1e6 + 1000 * x).toArray();

            var other = CoxRegression.of(AtRisk.between(START, TIME, EVENT), Design.of(12, List.of("x", "z"), moved, Z))
                    .fit();

            assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood(), CLOSE);
            assertThat(1000
                            * other.coefficients()
                                    .orElseThrow()
                                    .of("x")
                                    .orElseThrow()
                                    .estimate())
                    .isCloseTo(2.3747219682289247, within(1e-8));
        }

        @Test
        void scoreTestOfGroupsWithoutTies_isTheLogRankTest() {
            double[] time = new double[12];
            Arrays.setAll(time, row -> TIME[row] + row / 1000.0);
            int[] group = {0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1};
            double[] column = Arrays.stream(group).asDoubleStream().toArray();

            var score = CoxRegression.of(AtRisk.of(time, EVENT), Design.of(12, List.of("group"), column))
                    .fit()
                    .score();

            assertThat(statistic(score)).isCloseTo(0.20120081676022722, CLOSE);
            assertThat(statistic(score))
                    .isCloseTo(
                            statistic(LogRank.of(FollowUp.grouped(time, EVENT, group, 2))
                                    .result()),
                            CLOSE);
        }

        @Test
        void scoreResiduals_addUpToNothingAtTheMaximum() {
            double[] residuals = CoxRegression.of(
                            AtRisk.between(START, TIME, EVENT).stratified(STRATUM, 2), DESIGN)
                    .weighted(WEIGHTS)
                    .fit()
                    .scoreResiduals();

            for (int term = 0; term < 2; term++) {
                int wanted = term;
                assertThat(IntStream.range(0, 12)
                                .mapToDouble(row -> residuals[2 * row + wanted])
                                .sum())
                        .isCloseTo(0, CLOSE);
            }
        }
    }

    @Nested
    class Aliasing {

        @Test
        void columnConstantWithinStrata_isAliased() {
            double[] byStratum = Arrays.stream(STRATUM).mapToDouble(s -> 10 * s).toArray();

            var fit = CoxRegression.of(
                            AtRisk.of(TIME, EVENT).stratified(STRATUM, 2),
                            Design.of(12, List.of("centre", "x"), byStratum, X))
                    .fit();

            var coefficients = fit.coefficients().orElseThrow();
            assertThat(coefficients.terms()).containsExactly("centre", "x");
            assertThat(coefficients.aliased()).containsExactly("centre");
            assertThat(coefficients.of("centre")).isEmpty();
            assertThatFigures(coefficients, new double[] {3.1607826685869482}, new double[] {1.500179322372102});
            assertThat(fit.rank()).isOne();
            assertThat(fit.likelihoodRatio().estimated().orElseThrow().degreesOfFreedom())
                    .isOne();
        }

        @Test
        void sumOfOthers_isAliasedAndTheRestIsAsBefore() {
            double[] sum = new double[12];
            Arrays.setAll(sum, row -> X[row] + 3 * Z[row] - 4);

            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.of(12, List.of("x", "z", "sum"), X, Z, sum))
                    .weighted(WEIGHTS)
                    .clustered(CLUSTER)
                    .fit();

            assertThat(fit.coefficients().orElseThrow().aliased()).containsExactly("sum");
            assertThatFigures(
                    fit.coefficients().orElseThrow(),
                    new double[] {2.7639107331574464, 0.9911303588231902},
                    new double[] {0.6582769319733858, 0.4270446180724591});
        }

        @Test
        void columnThatVariesOnlyBeforeTheFirstEvent_isAliased() {
            double[] column = {0, 0, 0, 1};

            var fit = CoxRegression.of(
                            AtRisk.of(new double[] {2, 3, 4, 1}, new boolean[] {true, true, false, false}),
                            Design.of(4, List.of("early"), column))
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThat(fit.coefficients().orElseThrow().aliased()).containsExactly("early");
        }

        @Test
        void noTerms_haveTheLikelihoodOfNone() {
            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.empty(12)).fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThat(fit.coefficients().orElseThrow().all()).isEmpty();
            assertThat(fit.logLikelihood()).isCloseTo(-14.640106964944417, CLOSE);
            assertThat(fit.likelihoodRatio()).isInstanceOf(TestResult.NotEstimable.class);
            assertThat(fit.wald()).isInstanceOf(TestResult.NotEstimable.class);
            assertThat(fit.score()).isInstanceOf(TestResult.NotEstimable.class);
        }
    }

    @Nested
    class WithoutMaximum {

        @Test
        void eventsThatComeInOrderOfATerm_nameThatTermOnly() {
            double[] order = {9, 8, 7, 6, 5, 4, 3, 2};
            double[] other = {1, 0, 1, 1, 0, 0, 1, 0};

            var fit = CoxRegression.of(
                            AtRisk.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, events(8)),
                            Design.of(8, List.of("order", "other"), order, other))
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.MONOTONE_LIKELIHOOD);
            assertThat(fit.infinite()).contains("order");
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.modelBased()).isEmpty();
            assertThat(fit.proportionalHazards(ProportionalHazards.Clock.IDENTITY))
                    .isEmpty();
            assertThat(fit.wald()).isEqualTo(new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE));
            assertThat(fit.logLikelihood()).isCloseTo(0, within(1e-3));
        }

        @Test
        void groupWithoutEvents_isNamedAndTheOthersAreNot() {
            double[] group = new double[12];
            Arrays.setAll(group, row -> EVENT[row] ? 0 : 1);

            var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.of(12, List.of("x", "group"), X, group))
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.MONOTONE_LIKELIHOOD);
            assertThat(fit.infinite()).containsExactly("group");
        }

        @Test
        void noEvents_areNamed() {
            var fit = CoxRegression.of(AtRisk.of(TIME, new boolean[12]), DESIGN).fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.NO_EVENTS);
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.infinite()).isEmpty();
            assertThat(fit.logLikelihood()).isZero();
            assertThat(fit.score()).isEqualTo(new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS));
            assertThat(fit.likelihoodRatio()).isInstanceOf(TestResult.NotEstimable.class);
            assertThat(fit.concordance()).isEmpty();
            assertThat(fit.baselineHazard()).hasSize(8).allMatch(point -> point.hazard() == 0);
        }

        private boolean[] events(int n) {
            boolean[] all = new boolean[n];
            Arrays.fill(all, true);
            return all;
        }
    }

    @Nested
    class Refused {

        private final CoxRegression regression = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN);

        @Test
        void rowsThatDoNotGoWithTheDesign_areRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoxRegression.of(AtRisk.of(TIME, EVENT), Design.empty(11)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoxRegression.of(AtRisk.of(new double[0], new boolean[0]), Design.empty(0)));
        }

        @Test
        void weightsOutOfRange_areRefused() {
            for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
                double[] weights = WEIGHTS.clone();
                weights[3] = bad;

                assertThatIllegalArgumentException().isThrownBy(() -> regression.weighted(weights));
            }
            assertThatIllegalArgumentException().isThrownBy(() -> regression.weighted(new double[11]));
        }

        @Test
        void clustersThatDoNotGoWithTheRows_areRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> regression.clustered(new int[11]));
        }
    }
}
