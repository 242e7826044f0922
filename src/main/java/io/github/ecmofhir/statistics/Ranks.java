package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * The places of values among all of them, counted from 1; equal values share the mean of their places. Made in O(n log
 * n).
 *
 * @param ranks by value, in the order in which the values came
 * @param ties the sum of t³ - t over runs of t equal values, 0 when all differ
 */
record Ranks(double[] ranks, double ties) {

    static Ranks of(double[] values) {
        double[] sorted =
                Arrays.stream(values).map(Ranks::positiveZero).sorted().toArray();
        double[] shared = new double[sorted.length];
        double ties = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(shared, from, to, (from + 1 + to) / 2.0);
            double length = to - from;
            ties += length * length * length - length;
        }
        double[] ranks = Arrays.stream(values)
                .map(value -> shared[Arrays.binarySearch(sorted, positiveZero(value))])
                .toArray();
        return new Ranks(ranks, ties);
    }

    /** True when there is but one value, once or often. */
    boolean allTied() {
        double n = ranks.length;
        return ties == n * n * n - n;
    }

    private static double positiveZero(double value) {
        return value == 0 ? 0 : value;
    }
}
