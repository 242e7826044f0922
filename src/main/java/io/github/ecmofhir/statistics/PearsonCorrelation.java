package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pearson's correlation of two columns of the same subjects. The answers are those of R's {@code cor.test}.
 *
 * <p>Subjects that miss (NaN) either value do not count. There is no correlation of fewer than three subjects or with a
 * column that does not vary.
 */
public final class PearsonCorrelation {

    private final int n;
    private final OptionalDouble correlation;

    private PearsonCorrelation(Pairs pairs) {
        n = pairs.size();
        correlation = n < 3 ? OptionalDouble.empty() : of(pairs);
    }

    /**
     * The correlation of two columns.
     *
     * @param first finite values, NaN where a value is missing
     * @param second likewise, in the same order
     * @throws IllegalArgumentException when the arrays differ in length or hold infinite values
     */
    public static PearsonCorrelation of(double[] first, double[] second) {
        return new PearsonCorrelation(Pairs.of(first, second));
    }

    /** How many subjects have both values. */
    public int n() {
        return n;
    }

    /** The coefficient, -1 to 1. */
    public OptionalDouble estimate() {
        return correlation;
    }

    /** The test that there is no correlation, by Student's t, which is infinite for a coefficient of 1 or -1. */
    public TestResult result() {
        if (n < 3) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        if (correlation.isEmpty()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        return test(correlation.getAsDouble(), n);
    }

    /** The limits by Fisher's transformation, from four subjects on. */
    public Optional<Interval> interval(double level) {
        double z = Interval.normalQuantile(level);
        if (n < 4 || correlation.isEmpty()) {
            return Optional.empty();
        }
        double r = correlation.getAsDouble();
        double transformed = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double reach = z / Math.sqrt(n - 3);
        return Optional.of(
                new Interval(Math.tanh(transformed - reach), Math.tanh(transformed + reach), level, "fisher-z"));
    }

    /** The test of a coefficient by Student's t. */
    static TestResult test(double r, int n) {
        double t = Math.sqrt(n - 2) * r / Math.sqrt(1 - r * r);
        return Double.isInfinite(t)
                ? new TestResult.Estimated(t, n - 2, 0, Double.NEGATIVE_INFINITY)
                : new TestResult.Estimated(
                        t, n - 2, FTail.probability(t * t, 1, n - 2), FTail.logProbability(t * t, 1, n - 2));
    }

    /** The coefficient of columns without missing values; empty when one does not vary. */
    static OptionalDouble of(Pairs pairs) {
        var first = Summary.of(pairs.first());
        var second = Summary.of(pairs.second());
        if (pairs.size() == 0 || first.squares() == 0 || second.squares() == 0) {
            return OptionalDouble.empty();
        }
        double mean = first.mean().getAsDouble();
        double other = second.mean().getAsDouble();
        var products = new CompensatedSum();
        for (int i = 0; i < pairs.size(); i++) {
            products.add((pairs.first()[i] - mean) * (pairs.second()[i] - other));
        }
        // Columns that spread alike, as ranks do, have no rounding to undergo
        double size = first.squares() == second.squares()
                ? first.squares()
                : Math.sqrt(first.squares()) * Math.sqrt(second.squares());
        double r = products.value() / size;
        return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
    }
}
