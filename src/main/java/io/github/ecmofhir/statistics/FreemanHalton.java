package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Fisher's exact test for tables of any size (Freeman and Halton 1951): the probability of all tables with these
 * margins that are no more probable than this one. The answers are those of R's {@code fisher.test}.
 *
 * <p>Every such table is visited, so this is for small ones: a few dozen subjects in two to five rows or columns. Where
 * there are too many tables the result is {@link TestResult.Reason#TOO_LARGE}; a chi-squared test is as good for most
 * of those.
 */
public final class FreemanHalton {

    /** More subjects than that have more tables than can be visited, unless nearly all are of one kind. */
    private static final long SUBJECTS = 1_000_000;

    /** Cells filled in on the way, about a second of work. */
    private static final long STEPS = 20_000_000;

    /** As in R, probabilities this close to the observed one count as equal to it. */
    private static final double EQUAL = 1e-7;

    private final int[] columnTotals;
    private final double[] logFactorials;
    private final double logMargins;
    private final double bound;
    private final CompensatedSum probability = new CompensatedSum();
    private final long mostSteps;
    private long steps;

    private FreemanHalton(ContingencyTable table, long mostSteps) {
        this.mostSteps = mostSteps;
        logFactorials = new double[(int) table.total() + 1];
        for (int k = 2; k < logFactorials.length; k++) {
            logFactorials[k] = logFactorials[k - 1] + Math.log(k);
        }
        columnTotals = totals(table.columns(), table::columnTotal);
        int[] rowTotals = totals(table.rows(), table::rowTotal);
        logMargins = logFactorials(rowTotals) + logFactorials(columnTotals) - logFactorials[(int) table.total()];
        double cells = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                cells += logFactorials[table.count(row, column)];
            }
        }
        bound = logMargins - cells + EQUAL;
        fill(rowTotals, 0, 0, columnTotals[0], 0);
    }

    /** The test of a table. */
    public static TestResult test(ContingencyTable table) {
        return test(table, STEPS);
    }

    /**
     * The test of a table, given up early.
     *
     * @param mostSteps cells filled in on the way; a million take some hundredths of a second
     */
    public static TestResult test(ContingencyTable table, long mostSteps) {
        var missing = table.notTestable();
        if (missing.isPresent()) {
            return missing.get();
        }
        if (table.total() > SUBJECTS || hasMoreTables(table, mostSteps)) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE);
        }
        var all = new FreemanHalton(table, mostSteps);
        return all.steps > mostSteps
                ? new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE)
                : new TestResult.Exact(Math.min(1, all.probability.value()));
    }

    /**
     * Whether there are more tables than that, told without visiting one; each takes a step or more. Counted are those
     * with all rows but the largest made one, or all columns where these are fewer, which are no more than all.
     */
    private static boolean hasMoreTables(ContingencyTable table, long than) {
        int[] rows = totals(table.rows(), table::rowTotal);
        int[] columns = totals(table.columns(), table::columnTotal);
        boolean fewRows = rows.length <= columns.length;
        int taken = Arrays.stream(fewRows ? rows : columns).max().orElseThrow();
        // By number: the ways to take it out of the totals so far. What exceeds the limit counts as just above it
        long[] ways = new long[taken + 1];
        ways[0] = 1;
        for (int total : fewRows ? columns : rows) {
            long[] more = new long[taken + 1];
            long sum = 0;
            for (int taking = 0; taking <= taken; taking++) {
                sum += ways[taking] - (taking > total ? ways[taking - total - 1] : 0);
                more[taking] = Math.min(sum, than + 1);
            }
            ways = more;
        }
        return ways[taken] > than;
    }

    /**
     * Fills in what is left of a table, column by column and down each.
     *
     * @param left what each row has left for this column and those to come
     * @param columnLeft what the column has left for this row and those below
     * @param cells the logarithms of the factorials of the cells so far, added up
     */
    private void fill(int[] left, int column, int row, int columnLeft, double cells) {
        if (++steps > mostSteps) {
            return;
        }
        if (column == columnTotals.length - 1) {
            // The last column takes what rows have left
            double logProbability = logMargins - cells - logFactorials(left);
            if (logProbability <= bound) {
                probability.add(Math.exp(logProbability));
            }
        } else if (row == left.length) {
            fill(left, column + 1, 0, columnTotals[column + 1], cells);
        } else {
            // What rows below cannot take stays here, so every way leads to a table
            int least = Math.max(
                    0, columnLeft - Arrays.stream(left, row + 1, left.length).sum());
            int most = Math.min(left[row], columnLeft);
            for (int count = least; count <= most && steps <= mostSteps; count++) {
                left[row] -= count;
                fill(left, column, row + 1, columnLeft - count, cells + logFactorials[count]);
                left[row] += count;
            }
        }
    }

    private double logFactorials(int[] counts) {
        return Arrays.stream(counts).mapToDouble(count -> logFactorials[count]).sum();
    }

    private static int[] totals(int count, IntToLongFunction total) {
        return IntStream.range(0, count)
                .mapToLong(total)
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
