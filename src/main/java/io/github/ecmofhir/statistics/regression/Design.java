package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of numbers that a regression explains its outcome by, one row a subject, each column with the name of its
 * term. No intercept: a model that has one adds it itself.
 *
 * <p>Immutable as long as nobody changes the arrays, which are not copied.
 */
public final class Design {

    private final List<String> terms;
    private final double[][] columns;
    private final int rows;

    private Design(List<String> terms, double[][] columns, int rows) {
        this.terms = terms;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A design.
     *
     * @param rows how many subjects there are
     * @param terms the name of each column, all different
     * @param columns one array a term, each as long as there are rows
     * @throws IllegalArgumentException when names and columns do not go together or a value is not finite; a missing
     *     value must be decided upon before
     */
    public static Design of(int rows, List<String> terms, double[]... columns) {
        if (terms.size() != columns.length || new LinkedHashSet<>(terms).size() != terms.size()) {
            throw new IllegalArgumentException(columns.length + " columns do not go with the terms " + terms);
        }
        for (int term = 0; term < columns.length; term++) {
            if (columns[term].length != rows) {
                throw new IllegalArgumentException(
                        terms.get(term) + " has " + columns[term].length + " rows where there are " + rows);
            }
            for (double value : columns[term]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(terms.get(term) + " has the value " + value);
                }
            }
        }
        return new Design(List.copyOf(terms), columns, rows);
    }

    /** A design without terms, as models of an intercept alone have. */
    public static Design empty(int rows) {
        return new Design(List.of(), new double[0][], rows);
    }

    /** The names of the columns, in their order. */
    public List<String> terms() {
        return terms;
    }

    /** How many subjects there are. */
    public int rows() {
        return rows;
    }

    /** How many columns there are. */
    public int size() {
        return columns.length;
    }

    /** The design of some of the subjects, in the given order; who is named twice is there twice. */
    public Design rows(int[] chosen) {
        double[][] kept = Arrays.stream(columns)
                .map(column ->
                        Arrays.stream(chosen).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
        return new Design(terms, kept, chosen.length);
    }

    /** The same design without one of its terms. */
    public Design without(String term) {
        int[] kept = IntStream.range(0, size())
                .filter(column -> !terms.get(column).equals(term))
                .toArray();
        return new Design(
                Arrays.stream(kept).mapToObj(terms::get).toList(),
                Arrays.stream(kept).mapToObj(column -> columns[column]).toArray(double[][]::new),
                rows);
    }

    /** The values of a term; not a copy. */
    public double[] column(String term) {
        int column = terms.indexOf(term);
        if (column < 0) {
            throw new IllegalArgumentException("There is no term " + term + " among " + terms);
        }
        return columns[column];
    }

    double[] column(int term) {
        return columns[term];
    }

    private static void requireLength(String name, int found, int needed) {
        if (found != needed) {
            throw new IllegalArgumentException(name + " has " + found + " rows where the design has " + needed);
        }
    }

    void requireRows(String name, double[] values) {
        requireLength(name, values.length, rows);
    }
}
