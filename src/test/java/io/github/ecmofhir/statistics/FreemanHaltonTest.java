package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FreemanHaltonTest {

    private static final double A_BILLIONTH_IN_PERCENT = 1e-7;

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

    /** R 4.2.2: {@code fisher.test(matrix(c(...), rows, byrow = TRUE), workspace = 2e7)}. */
    @ParameterizedTest
    @CsvSource({
        "2, 2 10 3 17 5 19, 0.00046063355340889104",
        "2, 20 1 3 30 5 8 14 2 9 25 9 7, 0.29905421656685277",
        "2, 1000 3 2 900 9 1, 0.1220686545457349",
        "2, 300 100 200 300 30 290 280 320, 5.4778539472197575e-79",
        "3, 5 0 0 0 5 0 0 0 5, 7.9285793571507712e-06",
        "3, 3 1 2 3 1 5 6 5 4 9 5 8, 0.552687672617167",
        "3, 50 10 20 10 40 30 5 15 60, 2.0809680545757337e-20",
        "3, 12 5 7 9 3 14, 0.0078897938673152899",
        "4, 1 3 10 6 2 3 10 7 1 6 14 12 0 1 9 11, 0.78268493896567504"
    })
    void tables_haveTheProbabilitiesOfR(int rows, String cells, double expected) {
        int[] counts =
                Arrays.stream(cells.split(" ")).mapToInt(Integer::parseInt).toArray();
        int columns = counts.length / rows;
        var table = ContingencyTable.of(IntStream.range(0, rows)
                .mapToObj(row -> Arrays.copyOfRange(counts, row * columns, (row + 1) * columns))
                .toArray(int[][]::new));

        assertThat(FreemanHalton.test(table).probability().getAsDouble())
                .isCloseTo(expected, withinPercentage(A_BILLIONTH_IN_PERCENT));
    }

    /** The diagnoses of the oracle's csecls/table1, and a table of equal columns. */
    @Test
    void thousandsOfSubjects_haveTheProbabilitiesOfR() {
        var diagnoses =
                ContingencyTable.of(new int[] {221, 4, 66, 432, 66, 43}, new int[] {1119, 18, 478, 2385, 428, 232});
        var even = ContingencyTable.of(new int[] {300, 300, 300, 300}, new int[] {310, 290, 280, 320});

        assertThat(FreemanHalton.test(diagnoses).probability().getAsDouble())
                .isCloseTo(0.18244688279122873, withinPercentage(A_BILLIONTH_IN_PERCENT));
        assertThat(FreemanHalton.test(even).probability().getAsDouble())
                .isCloseTo(0.64419252749835343, withinPercentage(A_BILLIONTH_IN_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallTables_addUpAsWhenAllAreVisited(long seed) {
        var random = new Random(seed);
        int[][] counts = new int[2 + random.nextInt(2)][2 + random.nextInt(2)];
        for (int[] row : counts) {
            Arrays.setAll(row, column -> random.nextInt(4));
        }
        var table = ContingencyTable.of(counts);
        var result = FreemanHalton.test(table).probability();
        if (result.isPresent()) {
            double observed = weight(counts);
            double[] sums = new double[2];
            visit(table, new int[counts.length][counts[0].length], 0, weight -> {
                sums[0] += weight;
                sums[1] += weight <= observed * (1 + 1e-7) ? weight : 0;
            });

            assertThat(result.getAsDouble()).isCloseTo(sums[1] / sums[0], within(1e-12));
        } else {
            assertThat(FreemanHalton.test(table)).isEqualTo(new NotEstimable(Reason.EMPTY_MARGIN));
        }
    }

    private static void visit(ContingencyTable margins, int[][] cells, int cell, DoubleConsumer weights) {
        int columns = margins.columns();
        if (cell == margins.rows() * columns) {
            var table = ContingencyTable.of(cells);
            boolean same = IntStream.range(0, columns).allMatch(c -> table.columnTotal(c) == margins.columnTotal(c));
            if (same) {
                weights.accept(weight(cells));
            }
            return;
        }
        int row = cell / columns;
        int column = cell % columns;
        int left = (int) margins.rowTotal(row)
                - Arrays.stream(cells[row], 0, column).sum();
        int from = column == columns - 1 ? left : 0;
        for (int count = from; count <= Math.min(left, margins.columnTotal(column)); count++) {
            cells[row][column] = count;
            visit(margins, cells, cell + 1, weights);
        }
        cells[row][column] = 0;
    }

    private static double weight(int[][] cells) {
        double weight = 1;
        for (int[] row : cells) {
            for (int count : row) {
                for (int k = 2; k <= count; k++) {
                    weight /= k;
                }
            }
        }
        return weight;
    }

    @Test
    void limitOfSteps_isForTheImpatient() {
        var table = ContingencyTable.of(new int[] {2, 10, 3}, new int[] {17, 5, 19});

        assertThat(FreemanHalton.test(table, 10_000)).isEqualTo(FreemanHalton.test(table));
        assertThat(FreemanHalton.test(table, 100)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }

    @Test
    void tooManyTables_areGivenUp() {
        int[] row = {40, 30, 20, 10, 20};
        var many = ContingencyTable.of(row, row, row, row, row);
        var huge = ContingencyTable.of(new int[] {1_000_000, 1, 1}, new int[] {1_000_000, 1, 1});
        var wide = ContingencyTable.of(new int[] {30_000, 30_000, 30_000}, new int[] {30_000, 30_000, 30_000});

        assertThat(FreemanHalton.test(many, 1_000_000)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
        assertThat(FreemanHalton.test(huge)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
        assertThat(FreemanHalton.test(wide)).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }
}
