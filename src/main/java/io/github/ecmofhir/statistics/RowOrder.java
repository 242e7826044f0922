package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * The rows of a column in the order of its values, equal values in the order of their rows, as R's {@code order} has
 * them. A radix sort from the least significant digit on (Knuth, The Art of Computer Programming 5.2.5), which moves
 * no objects and compares nothing: at five thousand rows some ten times as fast as sorting boxed row numbers.
 */
public final class RowOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RowOrder() {}

    /** Rows from the smallest value to the largest, NaN last. O(n), by up to six passes. */
    public static int[] ascending(double[] values) {
        long[] keys = new long[values.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(values[row]);
        }
        return sorted(keys);
    }

    /** Rows from the largest value to the smallest, NaN first. O(n), by up to six passes. */
    public static int[] descending(double[] values) {
        long[] keys = new long[values.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = ~key(values[row]);
        }
        return sorted(keys);
    }

    /** A number without sign that is the larger the larger the value. */
    private static long key(double value) {
        // Adding 0 turns -0.0, which equals 0.0, into it
        long bits = Double.doubleToLongBits(value + 0.0);
        // Of negative numbers, which come first, those with the larger bits are the smaller
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private static int[] sorted(long[] keys) {
        int n = keys.length;
        int[] rows = new int[n];
        long varying = 0;
        for (int row = 0; row < n; row++) {
            rows[row] = row;
            varying |= keys[row] ^ keys[0];
        }
        long[] from = keys;
        long[] to = new long[n];
        int[] moved = new int[n];
        int[] next = new int[DIGITS];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((varying >>> shift & DIGITS - 1) == 0) {
                continue;
            }
            count(from, shift, next);
            for (int at = 0; at < n; at++) {
                long key = from[at];
                int place = next[(int) (key >>> shift) & DIGITS - 1]++;
                to[place] = key;
                moved[place] = rows[at];
            }
            long[] keysBefore = from;
            from = to;
            to = keysBefore;
            int[] rowsBefore = rows;
            rows = moved;
            moved = rowsBefore;
        }
        return rows;
    }

    /** Where the keys of each digit begin. */
    private static void count(long[] keys, int shift, int[] next) {
        Arrays.fill(next, 0);
        for (long key : keys) {
            next[(int) (key >>> shift) & DIGITS - 1]++;
        }
        int begin = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int length = next[digit];
            next[digit] = begin;
            begin += length;
        }
    }
}
