package io.github.ecmofhir.statistics.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A variable of which some values are missing.
 *
 * @param name what it is called
 * @param kind which values it has
 * @param values one a subject, NaN where missing; levels are numbered from 0
 */
public record Incomplete(String name, Kind kind, double[] values) {

    /** Which values a variable has. */
    public enum Kind {
        /** Numbers. */
        NUMERIC,
        /** 0 and 1. */
        BINARY,
        /** Levels without order. */
        CATEGORICAL
    }

    boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    /** How many subjects lack a value. */
    public int missing() {
        return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    /** The rows that have a value. */
    int[] observed() {
        return IntStream.range(0, values.length).filter(row -> !isMissing(row)).toArray();
    }

    /** How many levels a categorical variable has. */
    int levels() {
        return 1
                + (int) Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(-1);
    }
}
