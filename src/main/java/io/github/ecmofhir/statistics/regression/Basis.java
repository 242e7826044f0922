package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a design made fit for normal equations: centred, scaled to one spread, and, where some are nearly
 * collinear, made orthogonal. A model is fitted in these columns and its coefficients are turned back.
 *
 * <p>A column that the intercept and the columns before it give already is left out, aliased, by the rule of R's
 * {@code glm}: what they leave of it is no more than 1e-11 of its length.
 */
final class Basis {

    /** The part of a column's length below which it is nothing but rounding. */
    private static final double ALIASED = 1e-11;

    /** A share of variance left this small costs normal equations half of their digits. */
    private static final double COLLINEAR = 1e-6;

    private final Design design;
    private final boolean intercept;
    private final double[] means;
    private final double[] lengths;

    /** The terms that are not aliased, and for each its column. */
    private final List<Integer> kept = new ArrayList<>();

    private final List<double[]> columns = new ArrayList<>();

    /** Upper triangular: what of each column goes into each centred term. */
    private final double[][] parts;

    private Tiles tiles;
    private double[][] products;

    private Basis(Design design, boolean intercept) {
        this.design = design;
        this.intercept = intercept;
        means = new double[design.size()];
        lengths = new double[design.size()];
        parts = new double[design.size()][design.size()];
        for (int term = 0; term < design.size(); term++) {
            standardise(term);
        }
        tiles = new Tiles(rows(), columns());
        products = tiles.weightedProducts(ones());
        if (Cholesky.of(products, COLLINEAR).isEmpty()) {
            orthogonalise();
            tiles = new Tiles(rows(), columns());
            products = tiles.weightedProducts(ones());
        }
    }

    /** The basis of a design, with the intercept as its first column if wanted. O(n k²). */
    static Basis of(Design design, boolean intercept) {
        return new Basis(design, intercept);
    }

    int rows() {
        return design.rows();
    }

    /** How many columns there are, the intercept included. */
    int size() {
        return first() + columns.size();
    }

    /** The columns, that of the intercept first if there is one. */
    Tiles tiles() {
        return tiles;
    }

    /** The products of the columns with each other; the lower half. */
    double[][] products() {
        return products;
    }

    /** The columns row by row. */
    double[] values() {
        int size = size();
        double[] values = new double[rows() * size];
        for (int row = 0; row < rows(); row++) {
            int at = row * size;
            if (intercept) {
                values[at++] = 1;
            }
            for (double[] column : columns) {
                values[at++] = column[row];
            }
        }
        return values;
    }

    /** The names of the terms, the intercept first if there is one. */
    List<String> terms() {
        List<String> terms = new ArrayList<>();
        if (intercept) {
            terms.add(Coefficients.INTERCEPT);
        }
        terms.addAll(design.terms());
        return terms;
    }

    /** The names of the terms that were left out. */
    List<String> aliased() {
        return IntStream.range(0, design.size())
                .filter(term -> !kept.contains(term))
                .mapToObj(design.terms()::get)
                .toList();
    }

    /** The term that a column, the intercept aside, stands for. */
    String kept(int column) {
        return design.terms().get(kept.get(column));
    }

    /** The terms that columns stand for, in the order of the columns, the intercept aside. */
    List<String> keptTerms() {
        return kept.stream().map(design.terms()::get).toList();
    }

    /** What of each column goes into each centred term that was kept; upper triangular. */
    double[][] parts() {
        int size = kept.size();
        return Arrays.stream(parts)
                .limit(size)
                .map(row -> Arrays.copyOf(row, size))
                .toArray(double[][]::new);
    }

    /** The values that the columns have where every term is 0, the intercept aside: what a predictor there is made of. */
    double predictorAtZero(double[] fitted) {
        double[][] back = back();
        double predictor = 0;
        for (int term = 0; term < design.size(); term++) {
            for (int column = 0; column < fitted.length; column++) {
                predictor -= means[term] * back[term][column] * fitted[column];
            }
        }
        return predictor;
    }

    /** How far apart the values of a term of the design lie. */
    double reach(int term) {
        var values = Arrays.stream(design.column(term)).summaryStatistics();
        return values.getMax() - values.getMin();
    }

    /** One row a term, one column a column: how the terms' coefficients follow from those of the columns. */
    double[][] back() {
        double[][] back = new double[first() + design.size()][size()];
        if (intercept) {
            back[0][0] = 1;
        }
        for (int j = 0; j < kept.size(); j++) {
            // Solves parts x = unit j from below; parts is upper triangular
            double[] solved = new double[kept.size()];
            for (int i = j; i >= 0; i--) {
                double sum = i == j ? 1 : 0;
                for (int later = i + 1; later <= j; later++) {
                    sum -= parts[i][later] * solved[later];
                }
                solved[i] = sum / parts[i][i];
                back[first() + kept.get(i)][first() + j] = solved[i];
                if (intercept) {
                    back[0][1 + j] -= means[kept.get(i)] * solved[i];
                }
            }
        }
        return back;
    }

    private int first() {
        return intercept ? 1 : 0;
    }

    private void standardise(int term) {
        int n = rows();
        double[] column = design.column(term).clone();
        double mean = mean(column);
        for (int row = 0; row < n; row++) {
            column[row] -= mean;
        }
        // What rounding left in the first mean
        double rest = mean(column);
        for (int row = 0; row < n; row++) {
            column[row] -= rest;
        }
        double square = mean(column, column) * n;
        means[term] = mean + rest;
        // The length that R measures a column by counts from 0, not from its mean
        lengths[term] = Math.sqrt(square + n * means[term] * means[term]);
        if (Math.sqrt(square) > ALIASED * lengths[term]) {
            keep(term, column, Math.sqrt(square / n));
        }
    }

    private void keep(int term, double[] column, double spread) {
        scale(column, 1 / spread);
        parts[kept.size()][kept.size()] = spread;
        kept.add(term);
        columns.add(column);
    }

    private double[][] columns() {
        double[][] all = new double[size()][];
        if (intercept) {
            all[0] = ones();
        }
        for (int column = 0; column < columns.size(); column++) {
            all[first() + column] = columns.get(column);
        }
        return all;
    }

    private double[] ones() {
        double[] ones = new double[rows()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Modified Gram-Schmidt, each column twice, which makes columns orthogonal to the last bits. */
    private void orthogonalise() {
        var candidates = List.copyOf(kept);
        var scaled = List.copyOf(columns);
        kept.clear();
        columns.clear();
        double[] spreads = IntStream.range(0, candidates.size())
                .mapToDouble(i -> parts[i][i])
                .toArray();
        for (int i = 0; i < candidates.size(); i++) {
            double[] column = scaled.get(i);
            double[] part = new double[columns.size()];
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < part.length; j++) {
                    double share = mean(columns.get(j), column);
                    subtract(column, share, columns.get(j));
                    part[j] += share;
                }
            }
            double left = Math.sqrt(mean(column, column)) * spreads[i];
            if (left * Math.sqrt(rows()) > ALIASED * lengths[candidates.get(i)]) {
                for (int j = 0; j < part.length; j++) {
                    parts[j][columns.size()] = part[j] * spreads[i];
                }
                scale(column, spreads[i]);
                keep(candidates.get(i), column, left);
            }
        }
    }

    private static double mean(double[] column) {
        // Four sums at once, as none need wait for the others
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int row = 0;
        for (; row + 3 < column.length; row += 4) {
            sum0 += column[row];
            sum1 += column[row + 1];
            sum2 += column[row + 2];
            sum3 += column[row + 3];
        }
        for (; row < column.length; row++) {
            sum0 += column[row];
        }
        return (sum0 + sum1 + sum2 + sum3) / column.length;
    }

    private static double mean(double[] one, double[] other) {
        // Four sums at once, as none need wait for the others
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int row = 0;
        for (; row + 3 < one.length; row += 4) {
            sum0 += one[row] * other[row];
            sum1 += one[row + 1] * other[row + 1];
            sum2 += one[row + 2] * other[row + 2];
            sum3 += one[row + 3] * other[row + 3];
        }
        for (; row < one.length; row++) {
            sum0 += one[row] * other[row];
        }
        return (sum0 + sum1 + sum2 + sum3) / one.length;
    }

    private static void scale(double[] column, double factor) {
        for (int row = 0; row < column.length; row++) {
            column[row] *= factor;
        }
    }

    private static void subtract(double[] column, double share, double[] other) {
        for (int row = 0; row < column.length; row++) {
            column[row] -= share * other[row];
        }
    }
}
