package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * All ways to fill the last two columns of a table, by probability, so that of those below a bound the sum is found by
 * a search.
 */
final class NetworkEnds {

    private final LogFactorials logFactorials;
    private final NetworkBudget budget;
    private double[] ways = new double[16];
    private int size;
    private double[] sums = {};

    /**
     * The ways to fill two columns.
     *
     * @param left what each row has left, which all goes into them
     * @param column the total of the first of them
     */
    NetworkEnds(int[] left, int column, LogFactorials logFactorials, NetworkBudget budget) {
        this.logFactorials = logFactorials;
        this.budget = budget;
        int total = Arrays.stream(left).sum();
        fill(left, 0, total, column, 0);
        ways = Arrays.copyOf(ways, size);
        Arrays.sort(ways);
        sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.exp(ways[i] - ways[size - 1]);
            sums[i] = sum;
        }
    }

    private void fill(int[] left, int row, int leftBelow, int columnLeft, double way) {
        budget.spend(1);
        int below = leftBelow - left[row];
        int most = Math.min(left[row], columnLeft);
        for (int count = Math.max(0, columnLeft - below); count <= most && !budget.exhausted(); count++) {
            double with = way - logFactorials.of(count) - logFactorials.of(left[row] - count);
            if (row < left.length - 1) {
                fill(left, row + 1, below, columnLeft - count, with);
            } else {
                add(with);
            }
        }
    }

    private void add(double way) {
        budget.keep(1);
        if (size == ways.length) {
            ways = Arrays.copyOf(ways, 2 * size);
        }
        ways[size++] = way;
    }

    /**
     * The probability of a path and all ways on that together stay within a bound.
     *
     * @param path the logarithm of its probability
     */
    double probability(double path, double bound) {
        double largest = bound - path;
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ways[middle] <= largest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : sums[low - 1] * Math.exp(path + ways[size - 1]);
    }
}
