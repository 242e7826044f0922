package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final double[] AGE = {61, 48, 70, 33, 55, 66, 41};
    private static final double[] WEIGHT = {80, 75, 92, 61, 70, 84, 77};
    private static final double[] BOTH = sum(AGE, 1, WEIGHT, 1);

    /** The same as the age but for the eighth digit. */
    private static final double[] NEARLY_AGE = sum(AGE, 1, new double[] {1, -1, 1, 1, -1, -1, 1}, 1e-8);

    private static double[] sum(double[] one, double share, double[] other, double otherShare) {
        return IntStream.range(0, one.length)
                .mapToDouble(row -> share * one[row] + otherShare * other[row])
                .toArray();
    }

    private static double[] column(Basis basis, int column) {
        double[] values = basis.values();
        return IntStream.range(0, basis.rows())
                .mapToDouble(row -> values[row * basis.size() + column])
                .toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    @Nested
    class Aliasing {

        @Test
        void constant_isAliased() {
            double[] constant = new double[7];
            Arrays.fill(constant, 0.1);

            var basis = Basis.of(Design.of(7, List.of("constant", "zero", "age"), constant, new double[7], AGE), true);

            assertThat(basis.aliased()).containsExactly("constant", "zero");
            assertThat(basis.keptTerms()).containsExactly("age");
            assertThat(basis.kept(0)).isEqualTo("age");
            assertThat(basis.size()).isEqualTo(2);
        }

        @Test
        void sumOfOthers_isAliasedWhereItComesLast() {
            var last = Basis.of(Design.of(7, List.of("age", "weight", "both"), AGE, WEIGHT, BOTH), true);
            var first = Basis.of(Design.of(7, List.of("both", "weight", "age"), BOTH, WEIGHT, AGE), true);

            assertThat(last.aliased()).containsExactly("both");
            assertThat(first.aliased()).containsExactly("age");
        }

        @Test
        void levelsThatAddUpToEverybody_aliasTheLast() {
            double[] yes = {1, 0, 0, 1, 1, 0, 1};
            double[] no = {0, 1, 1, 0, 0, 1, 0};

            assertThat(Basis.of(Design.of(7, List.of("yes", "no"), yes, no), true)
                            .aliased())
                    .containsExactly("no");
        }

        @Test
        void copyOnAnotherScale_isAliased() {
            double[] days = Arrays.stream(AGE).map(years -> 365.25 * years).toArray();

            assertThat(Basis.of(Design.of(7, List.of("age", "days"), AGE, days), true)
                            .aliased())
                    .containsExactly("days");
        }

        @Test
        void nearlyTheSame_isKept() {
            var basis = Basis.of(Design.of(7, List.of("age", "nearly"), AGE, NEARLY_AGE), true);

            assertThat(basis.aliased()).isEmpty();
            assertThat(basis.size()).isEqualTo(3);
        }

        @Test
        void sameButForRounding_isAliased() {
            double[] rounded = sum(AGE, 1, new double[] {1, -1, 1, 1, -1, -1, 1}, 1e-13);

            assertThat(Basis.of(Design.of(7, List.of("age", "rounded"), AGE, rounded), true)
                            .aliased())
                    .containsExactly("rounded");
        }

        @Test
        void smallSpreadFarFromZero_isKept() {
            double[] seconds = sum(new double[] {1, 1, 1, 1, 1, 1, 1}, 1.7e9, AGE, 1);

            assertThat(Basis.of(Design.of(7, List.of("seconds"), seconds), true).aliased())
                    .isEmpty();
        }

        @Test
        void oneRow_aliasesEveryTerm() {
            var basis = Basis.of(Design.of(1, List.of("age", "weight"), new double[] {61}, new double[] {80}), true);

            assertThat(basis.aliased()).containsExactly("age", "weight");
            assertThat(basis.values()).containsExactly(1);
        }
    }

    @Nested
    class Columns {

        @Test
        void columns_haveMeanZeroAndSpreadOne() {
            var basis = Basis.of(Design.of(7, List.of("age", "weight"), AGE, WEIGHT), true);

            assertThat(column(basis, 0)).containsOnly(1);
            for (int column = 1; column < 3; column++) {
                double[] values = column(basis, column);
                assertThat(Arrays.stream(values).sum()).isCloseTo(0, within(1e-13));
                assertThat(dot(values, values)).isCloseTo(7, within(1e-12));
            }
        }

        @Test
        void nearlyCollinearColumns_areMadeOrthogonal() {
            var basis = Basis.of(Design.of(7, List.of("age", "nearly", "weight"), AGE, NEARLY_AGE, WEIGHT), false);

            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    assertThat(dot(column(basis, i), column(basis, j))).isCloseTo(i == j ? 7 : 0, within(1e-12));
                }
            }
        }

        @Test
        void noTerms_leaveTheInterceptOrNothing() {
            assertThat(Basis.of(Design.empty(2), true).values()).containsExactly(1, 1);
            assertThat(Basis.of(Design.empty(2), true).terms()).containsExactly("(Intercept)");
            assertThat(Basis.of(Design.empty(2), false).size()).isZero();
        }

        @Test
        void reach_isTheWidthOfTheTermItself() {
            var basis = Basis.of(Design.of(7, List.of("age", "weight"), AGE, WEIGHT), true);

            assertThat(basis.reach(0)).isEqualTo(37);
            assertThat(basis.reach(1)).isEqualTo(31);
        }
    }

    @Nested
    class Back {

        private final Design design =
                Design.of(7, List.of("age", "both", "weight", "nearly"), AGE, BOTH, WEIGHT, NEARLY_AGE);

        @Test
        void coefficientsOfTerms_predictWhatThoseOfColumnsDo() {
            var basis = Basis.of(design, true);
            double[] fitted = {0.4, -1.1, 0.7, 1e-8};
            double[] coefficients = Arrays.stream(basis.back())
                    .mapToDouble(row -> dot(row, fitted))
                    .toArray();
            double[] values = basis.values();

            assertThat(basis.aliased()).containsExactly("weight");
            assertThat(coefficients[3]).isZero();
            for (int row = 0; row < 7; row++) {
                double byTerms = coefficients[0]
                        + coefficients[1] * AGE[row]
                        + coefficients[2] * BOTH[row]
                        + coefficients[4] * NEARLY_AGE[row];
                double byColumns = dot(Arrays.copyOfRange(values, row * 4, row * 4 + 4), fitted);
                assertThat(byTerms).isCloseTo(byColumns, within(1e-12));
            }
        }

        @Test
        void parts_makeTheCentredTermsOfTheColumns() {
            var basis = Basis.of(design, false);
            double[][] parts = basis.parts();
            double mean = Arrays.stream(BOTH).average().orElseThrow();

            assertThat(parts.length).isEqualTo(3);
            for (int row = 0; row < 7; row++) {
                double both = column(basis, 0)[row] * parts[0][1] + column(basis, 1)[row] * parts[1][1];
                assertThat(both).isCloseTo(BOTH[row] - mean, within(1e-12));
            }
        }

        @Test
        void predictorAtZero_isThatOfARowOfZeros() {
            double[] age = {0, 48, 70, 33, 55, 66, 41};
            double[] weight = {0, 75, 92, 61, 70, 84, 77};
            var basis = Basis.of(Design.of(7, List.of("age", "weight"), age, weight), false);
            double[] fitted = {0.3, -0.8};

            assertThat(basis.predictorAtZero(fitted))
                    .isCloseTo(dot(Arrays.copyOf(basis.values(), 2), fitted), within(1e-14));
        }
    }
}
