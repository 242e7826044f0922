package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts by row and column: groups down, outcomes across. Immutable; at least one row and one column, any of which may
 * be empty.
 */
public final class ContingencyTable {

    private final int[][] counts;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final long total;

    private ContingencyTable(int[][] counts) {
        this.counts = counts;
        rowTotals = Arrays.stream(counts)
                .mapToLong(row -> Arrays.stream(row).asLongStream().sum())
                .toArray();
        columnTotals = IntStream.range(0, counts[0].length)
                .mapToLong(column ->
                        Arrays.stream(counts).mapToLong(row -> row[column]).sum())
                .toArray();
        total = LongStream.of(rowTotals).sum();
    }

    /**
     * A table of counts.
     *
     * @param counts row by row, all rows of one length
     * @throws IllegalArgumentException when there is no cell, rows differ in length or a count is negative
     */
    public static ContingencyTable of(int[]... counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("A table without cells");
        }
        for (int[] row : counts) {
            if (row.length != counts[0].length) {
                throw new IllegalArgumentException(
                        "A table with rows of " + counts[0].length + " and " + row.length + " columns");
            }
            for (int count : row) {
                if (count < 0) {
                    throw new IllegalArgumentException("A table with a count of " + count);
                }
            }
        }
        return new ContingencyTable(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new));
    }

    /** How many rows there are, empty ones included. */
    public int rows() {
        return counts.length;
    }

    /** How many columns there are, empty ones included. */
    public int columns() {
        return columnTotals.length;
    }

    /** The count of a cell. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** The sum of a row. */
    public long rowTotal(int row) {
        return rowTotals[row];
    }

    /** The sum of a column. */
    public long columnTotal(int column) {
        return columnTotals[column];
    }

    /** The sum of all cells. */
    public long total() {
        return total;
    }

    /**
     * The count to be expected in a cell if rows and columns had nothing to do with each other; 0 in an empty table.
     */
    public double expected(int row, int column) {
        return total == 0 ? 0 : (double) rowTotals[row] * columnTotals[column] / total;
    }

    /** The smallest of the expected counts; below 5 the chi-squared tests are commonly taken for rough. */
    public double smallestExpected() {
        return total == 0
                ? 0
                : (double) LongStream.of(rowTotals).min().orElseThrow()
                        * LongStream.of(columnTotals).min().orElseThrow()
                        / total;
    }

    /** The degrees of freedom once the margins are given. */
    public int degreesOfFreedom() {
        return (rows() - 1) * (columns() - 1);
    }

    boolean isTwoByTwo() {
        return rows() == 2 && columns() == 2;
    }

    /** Why no test can be made of this table; empty when one can. */
    Optional<TestResult.NotEstimable> notTestable() {
        if (degreesOfFreedom() == 0) {
            return Optional.of(new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP));
        }
        boolean emptyMargin = LongStream.concat(LongStream.of(rowTotals), LongStream.of(columnTotals))
                .anyMatch(margin -> margin == 0);
        return emptyMargin
                ? Optional.of(new TestResult.NotEstimable(TestResult.Reason.EMPTY_MARGIN))
                : Optional.empty();
    }

    /** Something done with the observed and the expected count of a cell. */
    interface Cell {
        void take(double observed, double expected);
    }

    void eachCell(Cell cell) {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                cell.take(counts[row][column], expected(row, column));
            }
        }
    }
}
