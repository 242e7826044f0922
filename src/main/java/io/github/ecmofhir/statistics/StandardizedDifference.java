package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far two groups lie apart in units of their spread, whatever their size (Austin 2009; Yang and Dalton 2012). First
 * stands the group of interest, then the one it is compared with; the spread is the mean of both groups' variances.
 *
 * <p>Empty when a group is, or when groups that differ do not spread, so that there is no unit.
 */
public final class StandardizedDifference {

    private StandardizedDifference() {}

    /**
     * Of a continuous column: the difference of means, two values a group at least. Missing values (NaN) do not count.
     */
    public static OptionalDouble continuous(double[] first, double[] second) {
        return continuous(Summary.of(first), Summary.of(second));
    }

    /** The same of groups that are summarised already. */
    public static OptionalDouble continuous(Summary one, Summary other) {
        if (one.n() < 2 || other.n() < 2) {
            return OptionalDouble.empty();
        }
        double s1 = one.sd().getAsDouble();
        double s2 = other.sd().getAsDouble();
        return inUnits(one.mean().getAsDouble() - other.mean().getAsDouble(), Math.sqrt((s1 * s1 + s2 * s2) / 2));
    }

    /** Of a column of yes and no: the difference of proportions. */
    public static OptionalDouble binary(Proportion first, Proportion second) {
        if (!first.estimable() || !second.estimable()) {
            return OptionalDouble.empty();
        }
        double p1 = first.estimate().getAsDouble();
        double p2 = second.estimate().getAsDouble();
        return p1 == p2 ? OptionalDouble.of(0) : inUnits(p1 - p2, Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / 2));
    }

    /**
     * Of a column of several levels: the Mahalanobis distance of the proportions, 0 or more. Levels that nobody has do
     * not count. With two levels this is the size of the {@link #binary} difference.
     *
     * @param first how many of the group of interest have each level
     * @param second how many of the group it is compared with, levels in the same order
     * @throws IllegalArgumentException when the groups have different numbers of levels or a count is negative
     */
    public static OptionalDouble categorical(int[] first, int[] second) {
        var table = ContingencyTable.of(first, second);
        if (table.rowTotal(0) == 0 || table.rowTotal(1) == 0) {
            return OptionalDouble.empty();
        }
        // The proportions add up to 1, so one level says nothing new; which one is left out does not matter
        int[] levels = IntStream.range(0, table.columns())
                .filter(level -> table.columnTotal(level) > 0)
                .skip(1)
                .toArray();
        double[] p1 = shares(table, 0, levels);
        double[] p2 = shares(table, 1, levels);
        if (Arrays.equals(p1, p2)) {
            return OptionalDouble.of(0);
        }
        int k = levels.length;
        double[] difference = new double[k];
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            difference[i] = p1[i] - p2[i];
            for (int j = 0; j < k; j++) {
                covariance[i][j] =
                        i == j ? (p1[i] * (1 - p1[i]) + p2[i] * (1 - p2[i])) / 2 : -(p1[i] * p1[j] + p2[i] * p2[j]) / 2;
            }
        }
        return Cholesky.of(covariance)
                .map(factor -> OptionalDouble.of(Math.sqrt(factor.square(difference))))
                .orElse(OptionalDouble.empty());
    }

    private static double[] shares(ContingencyTable table, int row, int[] levels) {
        return Arrays.stream(levels)
                .mapToDouble(level -> (double) table.count(row, level) / table.rowTotal(row))
                .toArray();
    }

    private static OptionalDouble inUnits(double difference, double unit) {
        return unit > 0 ? OptionalDouble.of(difference / unit) : OptionalDouble.empty();
    }
}
