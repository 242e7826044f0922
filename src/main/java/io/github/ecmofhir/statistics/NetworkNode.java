package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * Where partly filled tables stand that have the same left in their rows, and the paths that lead there: for each the
 * logarithm of its probability and how many it stands for.
 */
final class NetworkNode {

    /** Paths this close have one probability but for rounding. */
    private static final double SAME = 1e-9;

    private final int[] left;
    private final double largestEnd;
    private final double smallestEnd;
    private final double allEnds;
    private double[] paths = new double[4];
    private double[] weights = new double[4];
    private int size;

    /**
     * A node without paths.
     *
     * @param left what each row has left, descending
     * @param columns the totals of the columns still to be filled
     */
    NetworkNode(int[] left, int[] columns, LogFactorials logFactorials) {
        this.left = left;
        int total = Arrays.stream(left).sum();
        largestEnd = largestEnd(left, columns, total, logFactorials) + SAME;
        smallestEnd = smallestEnd(left, columns, logFactorials) - SAME;
        allEnds = logFactorials.of(total) - logFactorials.sum(left) - logFactorials.sum(columns);
    }

    /**
     * A bound for the most probable way to fill the columns, by Lagrange's multipliers for the margins: with any of
     * them, what each cell would take for itself is no less probable. These make it take its expected count.
     */
    private static double largestEnd(int[] left, int[] columns, int total, LogFactorials logFactorials) {
        double bound = 0;
        for (int row : left) {
            if (row > 0) {
                bound -= row * Math.log((double) row / total);
                for (int column : columns) {
                    double expected = (double) row / total * column;
                    int count = (int) expected;
                    bound += count * Math.log(expected) - logFactorials.of(count);
                }
            }
        }
        for (int column : columns) {
            bound -= column * Math.log(column);
        }
        return bound;
    }

    /** A bound for the least probable way: every column by itself as uneven as it can be. */
    private static double smallestEnd(int[] left, int[] columns, LogFactorials logFactorials) {
        double bound = 0;
        for (int column : columns) {
            int toTake = column;
            for (int row : left) {
                int taken = Math.min(row, toTake);
                bound -= logFactorials.of(taken);
                toTake -= taken;
            }
        }
        return bound;
    }

    /** What each row has left. */
    int[] left() {
        return left;
    }

    /** No way on is more probable than this logarithm. */
    double largestEnd() {
        return largestEnd;
    }

    /** No way on is less probable than this one. */
    double smallestEnd() {
        return smallestEnd;
    }

    /** The logarithm of the probability of all ways on together. */
    double allEnds() {
        return allEnds;
    }

    /** How many paths there are, equal ones that were not merged yet apart. */
    int size() {
        return size;
    }

    double path(int i) {
        return paths[i];
    }

    double weight(int i) {
        return weights[i];
    }

    void add(double path, double weight) {
        if (size == paths.length) {
            paths = Arrays.copyOf(paths, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        paths[size] = path;
        weights[size++] = weight;
    }

    /** Makes one of all paths of the same probability. O(n log n). */
    void merge() {
        double[] distinct = Arrays.copyOf(paths, size);
        Arrays.sort(distinct);
        int count = 0;
        for (double path : distinct) {
            if (count == 0 || path > distinct[count - 1] + SAME) {
                distinct[count++] = path;
            }
        }
        double[] merged = new double[count];
        for (int i = 0; i < size; i++) {
            int found = Arrays.binarySearch(distinct, 0, count, paths[i]);
            merged[found < 0 ? -found - 2 : found] += weights[i];
        }
        paths = distinct;
        weights = merged;
        size = count;
    }

    /** Forgets the paths. */
    void clear() {
        paths = new double[0];
        weights = new double[0];
        size = 0;
    }
}
