package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two columns of the same subjects, those left out that miss (NaN) one or the other.
 *
 * @param first the one value of each pair
 * @param second the other, in the same order
 */
record Pairs(double[] first, double[] second) {

    /**
     * The complete pairs of two columns.
     *
     * @throws IllegalArgumentException when the columns differ in length or hold infinite values
     */
    static Pairs of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Pairs of " + first.length + " values on one side and " + second.length + " on the other");
        }
        int[] complete = IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
        return new Pairs(taken(first, complete), taken(second, complete));
    }

    int size() {
        return first.length;
    }

    /** First minus second, pair by pair. */
    double[] differences() {
        return IntStream.range(0, size()).mapToDouble(i -> first[i] - second[i]).toArray();
    }

    private static double[] taken(double[] column, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> {
                    if (Double.isInfinite(column[row])) {
                        throw new IllegalArgumentException("A pair holds " + column[row]);
                    }
                    return column[row];
                })
                .toArray();
    }
}
