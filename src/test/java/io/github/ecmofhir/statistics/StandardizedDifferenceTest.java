package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardizedDifferenceTest {

    @Test
    void continuous_isTheDifferenceOfMeansInMeanDeviations() {
        assertThat(StandardizedDifference.continuous(new double[] {1, 2, Double.NaN, 3}, new double[] {2, 4, 6})
                        .getAsDouble())
                .isCloseTo(-2 / Math.sqrt(2.5), within(1e-15));
    }

    @Test
    void continuousWithoutSpreadOrWithOneValue_isEmpty() {
        assertThat(StandardizedDifference.continuous(new double[] {5, 5}, new double[] {6, 6}))
                .isEmpty();
        assertThat(StandardizedDifference.continuous(new double[] {5}, new double[] {6, 7}))
                .isEmpty();
        assertThat(StandardizedDifference.continuous(new double[0], new double[] {6, 7}))
                .isEmpty();
    }

    @Test
    void binary_isTheDifferenceOfProportionsInMeanDeviations() {
        assertThat(StandardizedDifference.binary(Proportion.of(5, 10), Proportion.of(4, 20))
                        .getAsDouble())
                .isCloseTo(0.3 / Math.sqrt((0.25 + 0.16) / 2), within(1e-15));
    }

    @Test
    void equalProportions_areZeroEvenWithoutSpread() {
        assertThat(StandardizedDifference.binary(Proportion.of(3, 3), Proportion.of(7, 7)))
                .hasValue(0);
        assertThat(StandardizedDifference.categorical(new int[] {0, 3}, new int[] {0, 7}))
                .hasValue(0);
    }

    @Test
    void allAgainstNone_isEmpty() {
        assertThat(StandardizedDifference.binary(Proportion.of(3, 3), Proportion.of(0, 7)))
                .isEmpty();
        assertThat(StandardizedDifference.categorical(new int[] {3, 0}, new int[] {0, 7}))
                .isEmpty();
        assertThat(StandardizedDifference.categorical(new int[] {3, 3, 0, 0}, new int[] {0, 0, 7, 1}))
                .isEmpty();
    }

    @Test
    void emptyGroup_isEmpty() {
        assertThat(StandardizedDifference.binary(Proportion.of(0, 0), Proportion.of(1, 7)))
                .isEmpty();
        assertThat(StandardizedDifference.categorical(new int[] {0, 0}, new int[] {1, 7}))
                .isEmpty();
    }

    @Test
    void twoLevels_areTheSizeOfTheBinaryDifference() {
        double binary = StandardizedDifference.binary(Proportion.of(3, 10), Proportion.of(11, 20))
                .getAsDouble();

        assertThat(StandardizedDifference.categorical(new int[] {3, 7}, new int[] {11, 9})
                        .getAsDouble())
                .isCloseTo(Math.abs(binary), within(1e-15));
    }

    /** Shares 1/2, 1/4, 1/4 and 1/4, 1/4, 1/2: 0.0625 * 0.1875 / 0.0322265625. */
    @ParameterizedTest
    @CsvSource({"0,1,2,3", "3,2,1,0", "1,2,0,3"})
    void severalLevels_haveTheMahalanobisDistanceInAnyOrder(int a, int b, int c, int unused) {
        int[] first = new int[4];
        int[] second = new int[4];
        first[a] = 2;
        first[b] = 1;
        first[c] = 1;
        second[a] = 3;
        second[b] = 3;
        second[c] = 6;

        assertThat(second[unused]).isZero();
        assertThat(StandardizedDifference.categorical(first, second).getAsDouble())
                .isCloseTo(Math.sqrt(4.0 / 11), within(1e-14));
    }

    @Test
    void groupsWithDifferentLevels_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardizedDifference.categorical(new int[2], new int[3]));
    }
}
