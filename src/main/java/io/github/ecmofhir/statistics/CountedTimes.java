package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * Times that occur, and how often each does.
 *
 * @param times distinct, ascending
 * @param counts of each, 1 or more
 */
record CountedTimes(double[] times, int[] counts) {

    /** The times of a range of an ascending array. O(n). */
    static CountedTimes of(double[] ascending, int from, int to) {
        double[] times = new double[to - from];
        int[] counts = new int[to - from];
        int distinct = 0;
        for (int begin = from, end; begin < to; begin = end) {
            double time = ascending[begin];
            end = begin + 1;
            while (end < to && ascending[end] == time) {
                end++;
            }
            times[distinct] = time;
            counts[distinct++] = end - begin;
        }
        return new CountedTimes(Arrays.copyOf(times, distinct), Arrays.copyOf(counts, distinct));
    }

    /** How many distinct times there are. */
    int length() {
        return times.length;
    }

    /** How many times there are. */
    int size() {
        return Arrays.stream(counts).sum();
    }

    /** One of the distinct times; infinity past the last. */
    double time(int index) {
        return index < times.length ? times[index] : Double.POSITIVE_INFINITY;
    }
}
