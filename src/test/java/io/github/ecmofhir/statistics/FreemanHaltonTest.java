package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreemanHaltonTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @Test
    void threeColumnsOfTwo_areCountedByHand() {
        var table = ContingencyTable.of(new int[] {2, 1, 0}, new int[] {0, 1, 2});

        // Of the 20 ways to choose three of six, 2, 1, 0 has 1 * 2 * 1; its six orders have 12, and 1, 1, 1 has 8
        assertThat(FreemanHalton.test(table).probability().getAsDouble()).isCloseTo(12.0 / 20, within(1e-14));
    }

    @Test
    void threeByThree_oneOfSixInEachCell() {
        var table = ContingencyTable.of(new int[] {1, 0, 0}, new int[] {0, 1, 0}, new int[] {0, 0, 1});

        assertThat(FreemanHalton.test(table).probability().getAsDouble()).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoByTwo_isFishersTest(long seed) {
        var random = new Random(seed);
        int[] n = random.ints(4, 1, 40).toArray();
        var table = ContingencyTable.of(new int[] {n[0], n[1]}, new int[] {n[2], n[3]});

        assertThat(FreemanHalton.test(table).probability().getAsDouble())
                .isCloseTo(FisherTest.of(table).result().probability().getAsDouble(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void transposedTable_hasTheSameProbability(long seed) {
        var random = new Random(seed);
        int[][] rows = new int[2 + random.nextInt(2)][2 + random.nextInt(3)];
        int[][] columns = new int[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = random.nextInt(4);
                columns[j][i] = rows[i][j];
            }
        }
        var result = FreemanHalton.test(ContingencyTable.of(rows)).probability();
        var transposed = FreemanHalton.test(ContingencyTable.of(columns)).probability();

        assertThat(transposed.isPresent()).isEqualTo(result.isPresent());
        assertThat(transposed.orElse(0)).isCloseTo(result.orElse(0), within(1e-12));
    }

    @Test
    void largerTable_comesNearPearsons() {
        var table = ContingencyTable.of(new int[] {60, 40, 50}, new int[] {45, 55, 50});
        double pearson = ChiSquaredTest.pearson(table).probability().getAsDouble();

        assertThat(FreemanHalton.test(table).probability().getAsDouble()).isCloseTo(pearson, within(0.01));
    }

    @Test
    void emptyRow_isNotEstimable() {
        assertThat(FreemanHalton.test(ContingencyTable.of(new int[3], new int[] {1, 2, 3})))
                .isEqualTo(new NotEstimable(Reason.EMPTY_MARGIN));
        assertThat(FreemanHalton.test(ContingencyTable.of(new int[] {1, 2, 3})))
                .isEqualTo(new NotEstimable(Reason.ONE_GROUP));
    }

    @Test
    void limitOfSteps_isForTheImpatient() {
        var table = ContingencyTable.of(new int[] {2, 10, 3}, new int[] {17, 5, 19});

        assertThat(FreemanHalton.test(table, 10_000)).isEqualTo(FreemanHalton.test(table));
        assertThat(FreemanHalton.test(table, 100)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }

    @Test
    void tooManyTables_areNotVisited() {
        var many = ContingencyTable.of(new int[] {300, 300, 300, 300}, new int[] {310, 290, 280, 320});
        var huge = ContingencyTable.of(new int[] {1_000_000, 1, 1}, new int[] {1_000_000, 1, 1});

        assertThat(FreemanHalton.test(many)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
        assertThat(FreemanHalton.test(huge)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }
}
