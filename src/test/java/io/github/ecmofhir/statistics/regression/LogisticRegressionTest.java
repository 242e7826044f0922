package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.LogisticFit.Convergence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The figures are those of R 4.2.2: {@code glm(..., binomial, control = glm.control(epsilon = 1e-14))}, and of its
 * package sandwich.
 */
class LogisticRegressionTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] Z = {0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1};
    private static final boolean[] Y = events(0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1);
    private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, 1, .25, 1, 2, 1, 1.5};
    private static final double[] OFFSET = {.1, -.2, .3, 0, .5, -.4, .2, 0, .1, -.3, .6, 0};
    private static final int[] CLUSTER = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    private static final Design DESIGN = Design.of(12, List.of("x", "z"), X, Z);

    private static boolean[] events(int... events) {
        boolean[] had = new boolean[events.length];
        for (int row = 0; row < had.length; row++) {
            had[row] = events[row] == 1;
        }
        return had;
    }

    private static double[] estimates(Coefficients coefficients) {
        return coefficients.all().stream().mapToDouble(Coefficient::estimate).toArray();
    }

    private static double[] errors(Coefficients coefficients) {
        return coefficients.all().stream()
                .mapToDouble(Coefficient::standardError)
                .toArray();
    }

    @Nested
    class Fit {

        private final LogisticFit fit = LogisticRegression.of(DESIGN, Y).fit();
        private final Coefficients coefficients = fit.coefficients().orElseThrow();

        @Test
        void coefficients_areThoseOfR() {
            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThat(coefficients.terms()).containsExactly("(Intercept)", "x", "z");
            assertThat(estimates(coefficients))
                    .containsExactly(new double[] {-3.6267509989022693, 0.2924154781724569, 1.859231259713069}, CLOSE);
            assertThat(errors(coefficients))
                    .containsExactly(new double[] {2.1723737396385046, 0.2311550374795966, 1.184026551848351}, CLOSE);
            assertThat(coefficients.covariance(1, 2)).isCloseTo(0.049491716574872155, CLOSE);
            assertThat(fit.infinite()).isEmpty();
            assertThat(fit.remainder()).isEmpty();
        }

        @Test
        void deviance_isThatOfR() {
            assertThat(fit.deviance()).isCloseTo(10.686380766180653, CLOSE);
            assertThat(fit.nullDeviance()).isCloseTo(16.635532333438686, CLOSE);
            assertThat(fit.aic()).isCloseTo(16.686380766180655, CLOSE);
            assertThat(fit.size()).isEqualTo(12);
            assertThat(fit.events()).isEqualTo(6);
            assertThat(fit.rank()).isEqualTo(3);
            assertThat(fit.residualDegreesOfFreedom()).isEqualTo(9);
        }

        @Test
        void allTermsTogether_areTestedAsByR() {
            var test = fit.test().estimated().orElseThrow();

            assertThat(test.statistic()).isCloseTo(5.949151567258033, CLOSE);
            assertThat(test.degreesOfFreedom()).isEqualTo(2);
            assertThat(test.pValue()).isCloseTo(0.05106909375524134, CLOSE);
        }

        @Test
        void nestedModel_isTestedAsByR() {
            var smaller = LogisticRegression.of(DESIGN.without("z"), Y).fit();

            var test = smaller.testAgainst(fit).estimated().orElseThrow();

            assertThat(test.statistic()).isCloseTo(3.538417049869288, CLOSE);
            assertThat(test.degreesOfFreedom()).isOne();
            assertThat(test.pValue()).isCloseTo(0.05996266103234205, CLOSE);
            assertThat(fit.testAgainst(fit)).isInstanceOf(TestResult.NotEstimable.class);
        }

        @Test
        void newRows_arePredictedByNameOfTheirTerms() {
            var rows = Design.of(2, List.of("z", "x"), new double[] {0, 3}, new double[] {0, 20});

            assertThat(coefficients.predict(rows))
                    .containsExactly(new double[] {-3.6267509989022693, 7.799252343686074}, within(1e-8));
        }

        @Test
        void probabilities_addUpToTheEvents() {
            assertThat(DoubleStream.of(fit.probabilities()).sum()).isCloseTo(6, CLOSE);
        }

        @Test
        void termOfItsName_isFoundAndAnyOtherIsNot() {
            assertThat(coefficients.of("z").orElseThrow().ratio()).isCloseTo(Math.exp(1.859231259713069), CLOSE);
            assertThat(coefficients.of("height")).isEmpty();
        }

        @Test
        void noTerms_leaveTheLogOddsOfAll() {
            var none = LogisticRegression.of(Design.empty(3), events(1, 1, 0)).fit();

            assertThat(estimates(none.coefficients().orElseThrow())).containsExactly(new double[] {Math.log(2)}, CLOSE);
            assertThat(none.deviance()).isCloseTo(none.nullDeviance(), CLOSE);
            assertThat(none.test()).isEqualTo(new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP));
        }

        @Test
        void aliasedTerm_hasNoCoefficientAndCostsNoDegreeOfFreedom() {
            double[] sum = new double[12];
            Arrays.setAll(sum, row -> X[row] - 2 * Z[row]);

            var aliased = LogisticRegression.of(Design.of(12, List.of("x", "z", "sum"), X, Z, sum), Y)
                    .fit();

            var found = aliased.coefficients().orElseThrow();
            assertThat(found.aliased()).containsExactly("sum");
            assertThat(found.of("sum")).isEmpty();
            assertThat(found.of(3)).isEmpty();
            assertThat(found.covariance(3, 1)).isZero();
            assertThat(estimates(found)).containsExactly(estimates(coefficients), CLOSE);
            assertThat(aliased.rank()).isEqualTo(3);
            assertThat(aliased.residualDegreesOfFreedom()).isEqualTo(9);
            assertThat(found.predict(
                            Design.of(1, List.of("x", "z", "sum"), new double[1], new double[1], new double[] {9})))
                    .containsExactly(new double[] {-3.6267509989022693}, CLOSE);
        }

        /** Held to the same model with the difference as a term of its own. */
        @Test
        void nearlyCollinearTerms_haveTheFitOfTheirDifference() {
            double[] sign = {1, -1, 1, 1, -1, 1, -1, -1, 1, -1, 1, -1};
            double[] nearly = new double[12];
            Arrays.setAll(nearly, row -> X[row] + 1e-8 * sign[row]);

            var both = LogisticRegression.of(Design.of(12, List.of("x", "nearly"), X, nearly), Y)
                    .fit();

            var found = both.coefficients().orElseThrow();
            assertThat(found.aliased()).isEmpty();
            assertThat(both.deviance()).isCloseTo(14.053642850670204, within(1e-6));
            assertThat(both.probabilities()[0]).isCloseTo(0.19437541070215825, within(1e-7));
            assertThat(found.of("x").orElseThrow().estimate()
                            + found.of("nearly").orElseThrow().estimate())
                    .isCloseTo(0.3099088547790649, within(1e-6));
        }
    }

    @Nested
    class Weights {

        private final LogisticFit fit = LogisticRegression.of(DESIGN, Y)
                .weighted(WEIGHTS)
                .offset(OFFSET)
                .fit();

        @Test
        void weightsAndOffset_haveTheFiguresOfR() {
            var coefficients = fit.coefficients().orElseThrow();

            assertThat(estimates(coefficients))
                    .containsExactly(new double[] {-4.644458998561091, 0.31343617729310186, 2.2029503676228823}, CLOSE);
            assertThat(errors(coefficients))
                    .containsExactly(new double[] {2.483119034888014, 0.22124267155170782, 1.1821872315657844}, CLOSE);
            assertThat(fit.deviance()).isCloseTo(10.399729354637298, CLOSE);
            assertThat(fit.nullDeviance()).isCloseTo(17.972393167591136, CLOSE);
            assertThat(fit.probabilities()[0]).isCloseTo(0.014329202683560045, CLOSE);
            assertThat(fit.probabilities()[11]).isCloseTo(0.7891360326810265, CLOSE);
        }

        @Test
        void robustErrors_areThoseOfSandwich() {
            assertThat(errors(fit.robust(null).orElseThrow()))
                    .containsExactly(new double[] {1.734222837984409, 0.19651106420096856, 0.9524390060159684}, CLOSE);
            assertThat(errors(fit.robust(CLUSTER).orElseThrow()))
                    .containsExactly(new double[] {1.45976344825696, 0.20304152144408347, 0.8786028219591748}, CLOSE);
        }

        @Test
        void numbersOfClusters_doNotMatter() {
            int[] other =
                    Arrays.stream(CLUSTER).map(cluster -> 3 * (5 - cluster)).toArray();

            assertThat(errors(fit.robust(other).orElseThrow()))
                    .containsExactly(errors(fit.robust(CLUSTER).orElseThrow()), CLOSE);
        }

        @Test
        void everyRowItsOwnCluster_isAsIfNoneWereAlike() {
            assertThat(errors(fit.robust(IntStream.range(0, 12).toArray()).orElseThrow()))
                    .containsExactly(errors(fit.robust(null).orElseThrow()), CLOSE);
        }

        @Test
        void wholeWeights_areAsRowsRepeated() {
            double[] weights = {1, 2, 0, 1, 3, 1, 1, 1, 2, 1, 1, 2};
            int[] repeated = IntStream.range(0, 12)
                    .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
                    .toArray();
            boolean[] events = new boolean[repeated.length];
            for (int i = 0; i < events.length; i++) {
                events[i] = Y[repeated[i]];
            }

            var weighted = LogisticRegression.of(DESIGN, Y).weighted(weights).fit();
            var rows = LogisticRegression.of(DESIGN.rows(repeated), events).fit();

            assertThat(estimates(weighted.coefficients().orElseThrow()))
                    .containsExactly(estimates(rows.coefficients().orElseThrow()), CLOSE);
            // Errors are those of the last step, which differ in the eighth digit
            assertThat(errors(weighted.coefficients().orElseThrow()))
                    .containsExactly(errors(rows.coefficients().orElseThrow()), within(1e-7));
            assertThat(weighted.deviance()).isCloseTo(rows.deviance(), CLOSE);
            assertThat(weighted.residualDegreesOfFreedom()).isEqualTo(8);
        }
    }

    @Nested
    class WithoutMaximum {

        @Test
        void constantOutcome_isNamed() {
            for (boolean outcome : new boolean[] {true, false}) {
                boolean[] same = new boolean[12];
                Arrays.fill(same, outcome);

                var fit = LogisticRegression.of(DESIGN, same).fit();

                assertThat(fit.convergence()).isEqualTo(Convergence.CONSTANT_OUTCOME);
                assertThat(fit.coefficients()).isEmpty();
                assertThat(fit.robust(null)).isEmpty();
                assertThat(fit.infinite()).isEmpty();
                assertThat(fit.remainder()).isEmpty();
                assertThat(fit.deviance()).isZero();
                assertThat(fit.nullDeviance()).isZero();
                assertThat(fit.events()).isEqualTo(outcome ? 12 : 0);
            }
        }

        @Test
        void outcomeThatOnlyRowsOfNoWeightVary_isConstant() {
            double[] weights = new double[12];
            Arrays.setAll(weights, row -> Y[row] ? 1 : 0);

            assertThat(LogisticRegression.of(DESIGN, Y).weighted(weights).fit().convergence())
                    .isEqualTo(Convergence.CONSTANT_OUTCOME);
        }

        @Test
        void eventsToldByOneTerm_areSeparatedCompletely() {
            boolean[] late = new boolean[12];
            Arrays.fill(late, 7, 12, true);

            var fit = LogisticRegression.of(DESIGN, late).fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.COMPLETE_SEPARATION);
            assertThat(fit.infinite()).contains("x");
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.remainder()).isEmpty();
            assertThat(fit.deviance()).isZero();
            assertThat(fit.probabilities()[0]).isLessThan(1e-6);
            assertThat(fit.probabilities()[11]).isGreaterThan(1 - 1e-6);
        }

        @Test
        void eventsToldByASumOfTerms_nameBoth() {
            double[] a = {0, 0, 1, 1, 2, 2, 3, 3};
            double[] b = {3, 4, 2, 3, 1, 2, 0, 1};

            var fit = LogisticRegression.of(Design.of(8, List.of("a", "b"), a, b), events(0, 1, 0, 1, 0, 1, 0, 1))
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.COMPLETE_SEPARATION);
            assertThat(fit.infinite()).containsExactly("a", "b");
        }

        /** All of level 2 had the event; the finite coefficients of R stand beside one of 27 with an error of 200,000. */
        @Test
        void levelInWhichAllHadTheEvent_leavesTheOthersAsInR() {
            double[] two = Arrays.stream(Z).map(z -> z == 2 ? 1 : 0).toArray();

            var fit = LogisticRegression.of(Design.of(12, List.of("x", "two"), X, two), Y)
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.QUASI_SEPARATION);
            assertThat(fit.infinite()).containsExactly("two");
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.deviance()).isCloseTo(9.524265713296428, within(1e-6));
            var rest = fit.remainder().orElseThrow();
            var finite = rest.coefficients().orElseThrow();
            assertThat(rest.size()).isEqualTo(9);
            assertThat(rest.deviance()).isCloseTo(9.524265713296428, CLOSE);
            assertThat(finite.aliased()).containsExactly("two");
            assertThat(estimates(finite))
                    .containsExactly(new double[] {-2.6172252421904068, 0.28097416746170045}, CLOSE);
            assertThat(errors(finite)).containsExactly(new double[] {1.8316871696564205, 0.22285531764729313}, CLOSE);
        }

        @Test
        void remainderOfWeightedRows_keepsTheirWeightsAndOffsets() {
            double[] two = Arrays.stream(Z).map(z -> z == 2 ? 1 : 0).toArray();
            int[] others = IntStream.range(0, 12).filter(row -> Z[row] != 2).toArray();

            var fit = LogisticRegression.of(Design.of(12, List.of("x", "two"), X, two), Y)
                    .weighted(WEIGHTS)
                    .offset(OFFSET)
                    .fit();

            boolean[] events = new boolean[9];
            for (int i = 0; i < 9; i++) {
                events[i] = Y[others[i]];
            }
            var expected = LogisticRegression.of(DESIGN.without("z").rows(others), events)
                    .weighted(Arrays.stream(others)
                            .mapToDouble(row -> WEIGHTS[row])
                            .toArray())
                    .offset(Arrays.stream(others)
                            .mapToDouble(row -> OFFSET[row])
                            .toArray())
                    .fit();
            assertThat(estimates(fit.remainder().orElseThrow().coefficients().orElseThrow()))
                    .containsExactly(estimates(expected.coefficients().orElseThrow()), CLOSE);
        }

        @Test
        void separatedRowsBesideOnesOfNoWeight_leaveNoRemainder() {
            double[] x = {1, 2, 3, 4, 2.5, 2.5};

            var fit = LogisticRegression.of(Design.of(6, List.of("x"), x), events(0, 0, 1, 1, 0, 1))
                    .weighted(new double[] {1, 1, 1, 1, 0, 0})
                    .fit();

            assertThat(fit.convergence()).isEqualTo(Convergence.COMPLETE_SEPARATION);
            assertThat(fit.remainder()).isEmpty();
        }
    }

    /** Of a 2×2 table, Firth's estimate is that of the table with a half more in each cell. */
    @Nested
    class Firth {

        @Test
        void separatedTable_hasTheOddsOfATableWithHalvesAdded() {
            double[] exposed = {1, 1, 1, 1, 0, 0, 0, 0, 0};

            var fit = LogisticRegression.of(
                            Design.of(9, List.of("exposed"), exposed), events(1, 1, 1, 1, 1, 0, 0, 0, 0))
                    .firth();

            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThat(estimates(fit.coefficients().orElseThrow()))
                    .containsExactly(new double[] {Math.log(1.5 / 4.5), Math.log(4.5 * 4.5 / (0.5 * 1.5))}, CLOSE);
        }

        /** With as many terms as rows each row's odds are those of its outcome with halves added: 3 or a third. */
        @Test
        void asManyTermsAsRows_haveFiniteOddsToo() {
            double[] a = {0, 1, 0, 1};
            double[] b = {0, 0, 1, 1};
            double[] both = {0, 0, 0, 1};

            var fit = LogisticRegression.of(Design.of(4, List.of("a", "b", "both"), a, b, both), events(1, 0, 0, 1))
                    .firth();

            assertThat(fit.convergence()).isEqualTo(Convergence.CONVERGED);
            assertThat(fit.probabilities()).containsExactly(new double[] {.75, .25, .25, .75}, CLOSE);
        }

        @Test
        void constantOutcome_hasFiniteOdds() {
            var fit = LogisticRegression.of(Design.empty(4), events(1, 1, 1, 1)).firth();

            assertThat(estimates(fit.coefficients().orElseThrow())).containsExactly(new double[] {Math.log(9)}, CLOSE);
        }
    }

    @Nested
    class Refused {

        private final LogisticRegression regression = LogisticRegression.of(DESIGN, Y);

        @Test
        void outcomesThatDoNotGoWithTheDesign_areRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.of(DESIGN, new boolean[11]));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LogisticRegression.of(Design.empty(0), new boolean[0]));
        }

        @Test
        void weightsOutOfRange_areRefused() {
            for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
                double[] weights = WEIGHTS.clone();
                weights[3] = bad;

                assertThatIllegalArgumentException().isThrownBy(() -> regression.weighted(weights));
            }
            assertThatIllegalArgumentException().isThrownBy(() -> regression.weighted(new double[11]));
        }

        @Test
        void offsetThatIsNotFinite_isRefused() {
            for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
                double[] offset = OFFSET.clone();
                offset[3] = bad;

                assertThatIllegalArgumentException().isThrownBy(() -> regression.offset(offset));
            }
            assertThatIllegalArgumentException().isThrownBy(() -> regression.offset(new double[11]));
        }

        @Test
        void clustersThatDoNotGoWithTheRows_areRefused() {
            var fit = regression.fit();

            assertThatIllegalArgumentException().isThrownBy(() -> fit.robust(new int[11]));
            assertThatIllegalArgumentException().isThrownBy(() -> fit.robust(new int[13]));
        }
    }
}
