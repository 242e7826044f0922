package io.github.ecmofhir.statistics;

/**
 * The places of values among all of them, counted from 1; equal values share the mean of their places. Made in O(n log
 * n).
 *
 * @param ranks by value, in the order in which the values came
 * @param ties the sum of t³ - t over runs of t equal values, 0 when all differ
 */
record Ranks(double[] ranks, double ties) {

    static Ranks of(double[] values) {
        int[] order = RowOrder.ascending(values);
        double[] ranks = new double[order.length];
        double ties = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int at = from; at < to; at++) {
                ranks[order[at]] = (from + 1 + to) / 2.0;
            }
            double length = to - from;
            ties += length * length * length - length;
        }
        return new Ranks(ranks, ties);
    }

    /** True when there is but one value, once or often. */
    boolean allTied() {
        double n = ranks.length;
        return ties == n * n * n - n;
    }
}
