package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The t test that two groups, or both values of pairs, have one mean, and how far their means lie apart. The answers
 * are those of R's {@code t.test}; where R stops with an error there is no test but the reason.
 *
 * <p>Missing values (NaN) do not count, and neither do pairs with one.
 */
public final class TTest {

    private final OptionalDouble difference;
    private final double standardError;
    private final double degreesOfFreedom;
    private final Optional<TestResult.Reason> missing;

    private TTest(OptionalDouble difference, double size, int n, int needed, double standardError, double degrees) {
        this.difference = difference;
        this.standardError = standardError;
        degreesOfFreedom = degrees;
        if (difference.isEmpty()) {
            missing = Optional.of(TestResult.Reason.ONE_GROUP);
        } else if (n < needed || degreesOfFreedom == 0) {
            missing = Optional.of(TestResult.Reason.TOO_FEW);
        } else {
            // What spreads no more than rounding does is constant
            boolean constant = !(standardError > 0 && standardError >= 10 * Math.ulp(1.0) * size);
            missing = constant ? Optional.of(TestResult.Reason.NO_VARIANCE) : Optional.empty();
        }
    }

    private static TTest groups(Summary first, Summary second, int needed, double error, double degreesOfFreedom) {
        double mean = first.mean().orElse(0);
        double other = second.mean().orElse(0);
        int n = Math.min(first.n(), second.n());
        return new TTest(
                n > 0 ? OptionalDouble.of(mean - other) : OptionalDouble.empty(),
                Math.max(Math.abs(mean), Math.abs(other)),
                n,
                needed,
                error,
                degreesOfFreedom);
    }

    /** Student's test, for groups that spread alike: one value in one group is enough if the other has two. */
    public static TTest student(double[] first, double[] second) {
        var one = Summary.of(first);
        var other = Summary.of(second);
        double degreesOfFreedom = Math.max(0, one.n() + other.n() - 2);
        double pooled = (one.squares() + other.squares()) / degreesOfFreedom;
        return groups(one, other, 1, Math.sqrt(pooled * (1.0 / one.n() + 1.0 / other.n())), degreesOfFreedom);
    }

    /** Welch's test, for groups that may spread differently: two values a group. */
    public static TTest welch(double[] first, double[] second) {
        return welch(Summary.of(first), Summary.of(second));
    }

    /** The same of groups that are summarised already. */
    public static TTest welch(Summary one, Summary other) {
        double v = meanVariance(one);
        double w = meanVariance(other);
        double degreesOfFreedom = (v + w) * (v + w) / (v * v / (one.n() - 1) + w * w / (other.n() - 1));
        return groups(one, other, 2, Math.sqrt(v + w), degreesOfFreedom);
    }

    /**
     * The test of pairs, by the differences within them: two pairs.
     *
     * @throws IllegalArgumentException when the arrays differ in length
     */
    public static TTest paired(double[] first, double[] second) {
        var differences = Summary.of(Pairs.of(first, second).differences());
        return new TTest(
                differences.mean(),
                Math.abs(differences.mean().orElse(0)),
                differences.n(),
                2,
                differences.standardError().orElse(0),
                Math.max(0, differences.n() - 1));
    }

    /** The mean of the first group minus the mean of the second; empty when a group is. */
    public OptionalDouble difference() {
        return difference;
    }

    /** The two-sided test. */
    public TestResult result() {
        if (missing.isPresent()) {
            return new TestResult.NotEstimable(missing.get());
        }
        double t = difference.getAsDouble() / standardError;
        return new TestResult.Estimated(
                t,
                degreesOfFreedom,
                FTail.probability(t * t, 1, degreesOfFreedom),
                FTail.logProbability(t * t, 1, degreesOfFreedom));
    }

    /** The limits of the difference; empty when there is no test. */
    public Optional<Interval> interval(double level) {
        double tail = Interval.errorRate(level) / 2;
        if (missing.isPresent()) {
            return Optional.empty();
        }
        double reach = Quantiles.upper(TDistribution.of(degreesOfFreedom), tail) * standardError;
        double middle = difference.getAsDouble();
        return Optional.of(new Interval(middle - reach, middle + reach, level, "student-t"));
    }

    private static double meanVariance(Summary group) {
        double error = group.standardError().orElse(0);
        return error * error;
    }
}
