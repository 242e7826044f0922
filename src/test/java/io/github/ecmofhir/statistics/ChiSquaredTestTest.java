package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquaredTestTest {

    private static ContingencyTable table(int a, int b, int c, int d) {
        return ContingencyTable.of(new int[] {a, b}, new int[] {c, d});
    }

    @Test
    void pearson_isDifferencesSquaredOverExpected() {
        var result = ChiSquaredTest.pearson(table(10, 20, 30, 40)).estimated().orElseThrow();

        // 100 * (10 * 40 - 20 * 30)² / (30 * 70 * 40 * 60)
        assertThat(result.statistic()).isCloseTo(50.0 / 63, within(1e-15));
        assertThat(result.degreesOfFreedom()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(0.37299848361348684, within(1e-14));
    }

    @Test
    void pearsonOfThreeRows_hasTwoDegreesOfFreedom() {
        var table = ContingencyTable.of(new int[] {10, 0}, new int[] {0, 10}, new int[] {5, 5});
        var result = ChiSquaredTest.pearson(table).estimated().orElseThrow();

        assertThat(result.statistic()).isEqualTo(20);
        assertThat(result.degreesOfFreedom()).isEqualTo(2);
        assertThat(result.pValue()).isCloseTo(Math.exp(-10), within(1e-17));
        assertThat(result.logPValue()).isCloseTo(-10, within(1e-13));
    }

    @Test
    void yates_drawsDifferencesNearerByAHalf() {
        var result = ChiSquaredTest.yates(table(10, 20, 30, 40)).estimated().orElseThrow();

        // 100 * (200 - 50)² / (30 * 70 * 40 * 60)
        assertThat(result.statistic()).isCloseTo(25.0 / 56, within(1e-15));
    }

    @Test
    void yates_doesNotGoBeyondZero() {
        var result = ChiSquaredTest.yates(table(1, 1, 1, 2)).estimated().orElseThrow();

        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void yatesOfALargerTable_isRefused() {
        var table = ContingencyTable.of(new int[3], new int[3]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquaredTest.yates(table))
                .withMessageContaining("2×3");
    }

    @Test
    void likelihoodRatio_takesEmptyCellsForNothing() {
        var result =
                ChiSquaredTest.likelihoodRatio(table(10, 0, 0, 10)).estimated().orElseThrow();

        assertThat(result.statistic()).isCloseTo(40 * Math.log(2), within(1e-13));
    }

    @Test
    void equalRows_haveLikelihoodRatioOfZero() {
        var result =
                ChiSquaredTest.likelihoodRatio(table(3, 7, 6, 14)).estimated().orElseThrow();

        assertThat(result.statistic()).isBetween(0.0, 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0,0,3,4", "3,4,0,0", "0,3,0,4", "3,0,4,0", "0,0,0,0"})
    void emptyRowOrColumn_isNotEstimable(int a, int b, int c, int d) {
        var none = new NotEstimable(Reason.EMPTY_MARGIN);

        assertThat(ChiSquaredTest.pearson(table(a, b, c, d))).isEqualTo(none);
        assertThat(ChiSquaredTest.yates(table(a, b, c, d))).isEqualTo(none);
        assertThat(ChiSquaredTest.likelihoodRatio(table(a, b, c, d))).isEqualTo(none);
        assertThat(none.probability()).isEmpty();
        assertThat(none.estimated()).isEmpty();
    }

    @Test
    void oneRowOrOneColumn_isNotEstimable() {
        var one = new NotEstimable(Reason.ONE_GROUP);

        assertThat(ChiSquaredTest.pearson(ContingencyTable.of(new int[] {3, 4})))
                .isEqualTo(one);
        assertThat(ChiSquaredTest.pearson(ContingencyTable.of(new int[] {3}, new int[] {4})))
                .isEqualTo(one);
    }
}
