package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.imputation.Incomplete.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MultipleImputationTest {

    private static final double MISSING = Double.NaN;
    private static final int N = 80;

    /** Eighty subjects whose age, shock and mode hang together; a fifth of each is missing, the outcome never. */
    private static final List<Incomplete> VARIABLES = variables();

    private static List<Incomplete> variables() {
        var random = new Random(20261121);
        double[] age = new double[N];
        double[] shock = new double[N];
        double[] mode = new double[N];
        double[] died = new double[N];
        for (int row = 0; row < N; row++) {
            age[row] = Math.round(50 + 15 * random.nextGaussian());
            shock[row] = random.nextDouble() < 0.3 + (age[row] - 50) / 100 ? 1 : 0;
            mode[row] = random.nextInt(2) + shock[row];
            died[row] = random.nextDouble() < 0.2 + 0.4 * shock[row] ? 1 : 0;
        }
        for (int row = 0; row < N; row++) {
            age[row] = row % 5 == 0 ? MISSING : age[row];
            shock[row] = row % 5 == 1 ? MISSING : shock[row];
            mode[row] = row % 10 == 2 || row % 10 == 5 ? MISSING : mode[row];
        }
        return List.of(
                new Incomplete("age", Kind.NUMERIC, age),
                new Incomplete("shock", Kind.BINARY, shock),
                new Incomplete("mode", Kind.CATEGORICAL, mode),
                new Incomplete("died", Kind.BINARY, died));
    }

    private static double[] without(double[] values, int every) {
        double[] missing = values.clone();
        for (int row = 0; row < values.length; row += every) {
            missing[row] = MISSING;
        }
        return missing;
    }

    @Nested
    class Draws {

        private final List<double[][]> completed =
                MultipleImputation.of(VARIABLES).impute();

        @Test
        void sameSeed_givesTheSame() {
            assertThat(MultipleImputation.of(VARIABLES).impute())
                    .usingRecursiveComparison()
                    .isEqualTo(completed);
            assertThat(MultipleImputation.of(VARIABLES).seed(1).impute())
                    .usingRecursiveComparison()
                    .isEqualTo(completed);
        }

        @Test
        void otherSeed_givesOthers() {
            assertThat(MultipleImputation.of(VARIABLES).seed(2).impute().get(0)[0])
                    .isNotEqualTo(completed.get(0)[0]);
        }

        @Test
        void moreImputations_beginWithTheSame() {
            var seven = MultipleImputation.of(VARIABLES).times(7).impute();

            assertThat(seven).hasSize(7);
            assertThat(seven.subList(0, 5)).usingRecursiveComparison().isEqualTo(completed);
        }

        @Test
        void imputations_differ() {
            assertThat(completed).hasSize(5);
            assertThat(completed.get(0)[0]).isNotEqualTo(completed.get(1)[0]);
        }

        @Test
        void rounds_moveTheDraws() {
            assertThat(MultipleImputation.of(VARIABLES).rounds(1).impute().get(0)[0])
                    .isNotEqualTo(completed.get(0)[0]);
            assertThat(MultipleImputation.of(VARIABLES).rounds(10).impute().get(0)[0])
                    .isEqualTo(completed.get(0)[0]);
        }

        @Test
        void observedValues_areNeverChanged() {
            for (double[][] data : completed) {
                for (int variable = 0; variable < data.length; variable++) {
                    double[] values = VARIABLES.get(variable).values();
                    for (int row = 0; row < N; row++) {
                        if (!Double.isNaN(values[row])) {
                            assertThat(data[variable][row]).isEqualTo(values[row]);
                        }
                    }
                }
            }
        }

        @Test
        void nothing_isMissingAfterwards() {
            for (double[][] data : completed) {
                assertThat(data).hasDimensions(4, N);
                assertThat(Arrays.stream(data).flatMapToDouble(Arrays::stream)).noneMatch(value -> value.isNaN());
            }
        }

        @Test
        void numbers_areThoseThatOthersHave() {
            double[] observed = Arrays.stream(VARIABLES.get(0).values())
                    .filter(age -> !Double.isNaN(age))
                    .toArray();

            for (double[][] data : completed) {
                assertThat(observed).contains(data[0]);
            }
        }

        @Test
        void yesAndNo_stayYesAndNo() {
            for (double[][] data : completed) {
                assertThat(data[1]).containsOnly(0, 1);
            }
        }

        @Test
        void levels_stayLevels() {
            for (double[][] data : completed) {
                assertThat(data[2]).containsOnly(0, 1, 2);
            }
        }

        @Test
        void variablesGiven_areLeftAsTheyAre() {
            assertThat(VARIABLES.get(0).missing()).isEqualTo(16);
        }
    }

    @Nested
    class Plausible {

        @Test
        void numberThatAnotherTells_isDrawnNearIt() {
            double[] weight = IntStream.range(0, 100).mapToDouble(row -> row).toArray();
            double[] height = without(
                    IntStream.range(0, 100).mapToDouble(row -> 2 * row + 7).toArray(), 10);

            var completed = MultipleImputation.of(List.of(
                            new Incomplete("weight", Kind.NUMERIC, weight),
                            new Incomplete("height", Kind.NUMERIC, height)))
                    .impute();

            for (double[][] data : completed) {
                for (int row = 0; row < 100; row += 10) {
                    // One of the five nearest, or at an end one of the first five
                    assertThat(data[1][row]).isCloseTo(2 * row + 7, within(11.0));
                }
            }
        }

        @Test
        void yesThatAnotherTells_isDrawnSo() {
            double[] score = IntStream.range(0, 100).mapToDouble(row -> row).toArray();
            double[] late = without(
                    Arrays.stream(score).map(value -> value < 50 ? 0 : 1).toArray(), 10);

            var completed = MultipleImputation.of(List.of(
                            new Incomplete("score", Kind.NUMERIC, score), new Incomplete("late", Kind.BINARY, late)))
                    .impute();

            for (double[][] data : completed) {
                assertThat(data[1][0]).isZero();
                assertThat(data[1][90]).isOne();
            }
        }

        @Test
        void sameForAllObserved_isTheSameForTheOthers() {
            double[] number = {1, 2, 3, 4, 5, 6};
            double[] yes = {1, MISSING, 1, 1, MISSING, 1};
            double[] level = {2, 2, MISSING, 2, 2, MISSING};
            double[] seven = {7, 7, 7, MISSING, 7, 7};

            var data = MultipleImputation.of(List.of(
                            new Incomplete("number", Kind.NUMERIC, number),
                            new Incomplete("yes", Kind.BINARY, yes),
                            new Incomplete("level", Kind.CATEGORICAL, level),
                            new Incomplete("seven", Kind.NUMERIC, seven)))
                    .impute()
                    .get(0);

            assertThat(data[1]).containsOnly(1);
            assertThat(data[2]).containsOnly(2);
            assertThat(data[3]).containsOnly(7);
        }

        @Test
        void levelThatNobodyHas_isNeverDrawn() {
            double[] level = {0, 2, 0, 2, 0, 2, MISSING, MISSING, 0, 2};
            double[] number = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

            for (double[][] data : MultipleImputation.of(List.of(
                            new Incomplete("level", Kind.CATEGORICAL, level),
                            new Incomplete("number", Kind.NUMERIC, number)))
                    .impute()) {
                assertThat(data[0]).containsOnly(0, 2);
            }
        }
    }

    @Nested
    class Extremes {

        @Test
        void completeData_areUnchanged() {
            var complete = List.of(
                    new Incomplete("age", Kind.NUMERIC, new double[] {61, 48, 70}),
                    new Incomplete("died", Kind.BINARY, new double[] {0, 1, 0}));

            for (double[][] data : MultipleImputation.of(complete).impute()) {
                assertThat(data[0]).containsExactly(61, 48, 70);
                assertThat(data[1]).containsExactly(0, 1, 0);
            }
        }

        @Test
        void oneVariableAlone_isDrawnFromItself() {
            for (var kind : Kind.values()) {
                double[] values = {0, 1, MISSING, 1, 0, MISSING, 1, 0, 0};

                for (double[][] data : MultipleImputation.of(List.of(new Incomplete("alone", kind, values)))
                        .impute()) {
                    assertThat(data[0]).containsOnly(0, 1);
                }
            }
        }

        @Test
        void oneValueObserved_isTheOnlyOneDrawn() {
            double[] one = {MISSING, 4, MISSING, MISSING};

            for (double[][] data : MultipleImputation.of(List.of(
                            new Incomplete("one", Kind.NUMERIC, one),
                            new Incomplete("other", Kind.NUMERIC, new double[] {1, 2, 3, 4})))
                    .impute()) {
                assertThat(data[0]).containsOnly(4);
            }
        }

        @Test
        void moreVariablesThanSubjects_areStillDrawn() {
            var random = new Random(5);
            var many = IntStream.range(0, 8)
                    .mapToObj(i -> new Incomplete(
                            "v" + i,
                            i % 2 == 0 ? Kind.NUMERIC : Kind.BINARY,
                            without(random.ints(6, 0, 2).asDoubleStream().toArray(), 3)))
                    .toList();

            for (double[][] data : MultipleImputation.of(many).impute()) {
                assertThat(Arrays.stream(data).flatMapToDouble(Arrays::stream)).noneMatch(value -> value.isNaN());
            }
        }

        @Test
        void sameNumberTwice_doesNoHarm() {
            double[] age = VARIABLES.get(3).values();
            double[] score =
                    IntStream.range(0, N).mapToDouble(row -> row * 7 % 11).toArray();

            for (double[][] data : MultipleImputation.of(List.of(
                            new Incomplete("score", Kind.NUMERIC, score),
                            new Incomplete("again", Kind.NUMERIC, score),
                            new Incomplete("yes", Kind.BINARY, without(age, 4))))
                    .impute()) {
                assertThat(data[2]).containsOnly(0, 1);
            }
        }

        /** Coefficients of a hundred million each way: their covariance is singular to rounding. */
        @Test
        void nearlyTheSameNumberTwice_doesNoHarm() {
            double[] died = VARIABLES.get(3).values();
            double[] score =
                    IntStream.range(0, N).mapToDouble(row -> row * 7 % 11).toArray();
            var random = new Random(6);
            double[] nearly = Arrays.stream(score)
                    .map(value -> value + 1e-9 * random.nextGaussian())
                    .toArray();

            for (double[][] data : MultipleImputation.of(List.of(
                            new Incomplete("score", Kind.NUMERIC, score),
                            new Incomplete("nearly", Kind.NUMERIC, nearly),
                            new Incomplete("yes", Kind.BINARY, without(died, 4))))
                    .impute()) {
                assertThat(data[2]).containsOnly(0, 1);
            }
        }
    }

    @Nested
    class Refused {

        @Test
        void variableWithoutAnyValue_isRefusedByName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MultipleImputation.of(List.of(
                            new Incomplete("age", Kind.NUMERIC, new double[] {1, 2}),
                            new Incomplete("shock", Kind.BINARY, new double[] {MISSING, MISSING}))))
                    .withMessage("shock has no value");
        }

        @Test
        void variablesOfDifferentLength_areRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MultipleImputation.of(List.of(
                            new Incomplete("age", Kind.NUMERIC, new double[] {1, 2}),
                            new Incomplete("shock", Kind.BINARY, new double[] {1}))))
                    .withMessage("shock has 1 values");
        }

        @Test
        void tooFewImputationsOrRounds_areRefused() {
            var imputation = MultipleImputation.of(VARIABLES);

            assertThatIllegalArgumentException().isThrownBy(() -> imputation.times(1));
            assertThatIllegalArgumentException().isThrownBy(() -> imputation.rounds(0));
        }
    }
}
