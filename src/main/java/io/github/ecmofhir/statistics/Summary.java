package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What is known of one continuous column: how many values, how many missing, where they lie and how they spread.
 * Results carry the unit of the column. What a sample is too small to give is absent: everything when there is no
 * value, the standard deviation and what rests on it when there is one.
 *
 * <p>Immutable. Made in O(n log n) time; the order of the values changes nothing, not even the last bit. The sum is
 * compensated, so the mean of whole numbers is their exact sum, rounded once when divided.
 */
public final class Summary {

    private final double[] sorted;
    private final int missing;
    private final double sum;
    private final double mean;
    private final double squares;

    private Summary(double[] sorted, int missing) {
        this.sorted = sorted;
        this.missing = missing;
        this.sum = sumOf(value -> value);
        // What rounding the quotient left over goes back into it, so equal values have exactly their own mean
        double quotient = sum / sorted.length;
        this.mean = quotient + sumOf(value -> value - quotient) / sorted.length;
        this.squares = sumOf(value -> (value - mean) * (value - mean));
    }

    /**
     * The summary of a column.
     *
     * @param values finite values, NaN where a value is missing
     * @throws IllegalArgumentException when a value is infinite
     */
    public static Summary of(double[] values) {
        double[] present = present(values);
        return new Summary(present, values.length - present.length);
    }

    /** The summary of the values of several columns together, as if they were one. Cheaper than sorting them again. */
    public static Summary together(List<Summary> parts) {
        int missing = parts.stream().mapToInt(Summary::missing).sum();
        double[] all = new double[parts.stream().mapToInt(Summary::n).sum()];
        int filled = 0;
        for (Summary part : parts) {
            System.arraycopy(part.sorted, 0, all, filled, part.n());
            filled += part.n();
        }
        // Ascending runs are merged
        Arrays.sort(all);
        return new Summary(all, missing);
    }

    /** The values that are not missing, ascending. */
    static double[] present(double[] values) {
        double[] present = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                requireFinite(value);
                present[n++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(present, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many values there are. */
    public int n() {
        return sorted.length;
    }

    /** How many values are missing. */
    public int missing() {
        return missing;
    }

    /** The sum, 0 when there is no value. */
    public double sum() {
        return sum;
    }

    /** The arithmetic mean. */
    public OptionalDouble mean() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** The standard deviation with the n - 1 denominator, from two values on. */
    public OptionalDouble sd() {
        return n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares() / (n() - 1)));
    }

    /** The standard error of the mean. */
    public OptionalDouble standardError() {
        return n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares() / (n() - 1) / n()));
    }

    /** The smallest value. */
    public OptionalDouble min() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[0]);
    }

    /** The largest value. */
    public OptionalDouble max() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[n() - 1]);
    }

    /** The median. */
    public OptionalDouble median() {
        return quantile(0.5, QuantileType.TYPE_7);
    }

    /** The lower quartile, type 7. */
    public OptionalDouble q1() {
        return quantile(0.25, QuantileType.TYPE_7);
    }

    /** The upper quartile, type 7. */
    public OptionalDouble q3() {
        return quantile(0.75, QuantileType.TYPE_7);
    }

    /** Any quantile, of a type of one's choice. */
    public OptionalDouble quantile(double probability, QuantileType type) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("Probability " + probability + " is not between 0 and 1");
        }
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(type.quantile(sorted, probability));
    }

    /** The interval of the mean by Student's t, from two values on. */
    public Optional<Interval> meanInterval(double level) {
        double errorRate = Interval.errorRate(level);
        if (n() < 2) {
            return Optional.empty();
        }
        double t = Quantiles.upper(TDistribution.of(n() - 1), errorRate / 2);
        double reach = t * Math.sqrt(squares() / (n() - 1) / n());
        return Optional.of(new Interval(mean - reach, mean + reach, level, "student-t"));
    }

    /** The adjusted Fisher–Pearson skewness (G1), from three values on that are not all equal. */
    public OptionalDouble skewness() {
        double n = n();
        double variance = squares() / n;
        if (n < 3 || variance == 0) {
            return OptionalDouble.empty();
        }
        double third = sumOf(value -> Math.pow(value - mean, 3)) / n;
        return OptionalDouble.of(Math.sqrt(n * (n - 1)) / (n - 2) * third / Math.pow(variance, 1.5));
    }

    /** The adjusted excess kurtosis (G2), from four values on that are not all equal. */
    public OptionalDouble kurtosis() {
        double n = n();
        double variance = squares() / n;
        if (n < 4 || variance == 0) {
            return OptionalDouble.empty();
        }
        double fourth = sumOf(value -> Math.pow(value - mean, 4)) / n;
        double excess = fourth / (variance * variance) - 3;
        return OptionalDouble.of((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess + 6));
    }

    /** The sum of squares about the mean. */
    double squares() {
        return squares;
    }

    private double sumOf(DoubleUnaryOperator term) {
        var total = new CompensatedSum();
        for (double value : sorted) {
            total.add(term.applyAsDouble(value));
        }
        return total.value();
    }

    private static void requireFinite(double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("A column to summarise holds " + value);
        }
    }
}
