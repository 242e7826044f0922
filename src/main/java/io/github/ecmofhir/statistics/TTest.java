package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The t test that two groups have one mean, and how far their means lie apart. The answers are those of R's
 * {@code t.test}; where R stops with an error there is no test but the reason.
 *
 * <p>Missing values (NaN) do not count.
 */
public final class TTest {

    private final OptionalDouble difference;
    private final double standardError;
    private final double degreesOfFreedom;
    private final Optional<TestResult.Reason> missing;

    private TTest(Summary first, Summary second, int needed, double standardError, double degreesOfFreedom) {
        boolean compared = first.n() > 0 && second.n() > 0;
        difference = compared
                ? OptionalDouble.of(first.mean().getAsDouble() - second.mean().getAsDouble())
                : OptionalDouble.empty();
        this.standardError = standardError;
        this.degreesOfFreedom = degreesOfFreedom;
        if (!compared) {
            missing = Optional.of(TestResult.Reason.ONE_GROUP);
        } else if (Math.min(first.n(), second.n()) < needed || degreesOfFreedom == 0) {
            missing = Optional.of(TestResult.Reason.TOO_FEW);
        } else {
            double size = Math.max(
                    Math.abs(first.mean().getAsDouble()), Math.abs(second.mean().getAsDouble()));
            // What spreads no more than rounding does is constant
            boolean constant = !(standardError > 0 && standardError >= 10 * Math.ulp(1.0) * size);
            missing = constant ? Optional.of(TestResult.Reason.NO_VARIANCE) : Optional.empty();
        }
    }

    /** Student's test, for groups that spread alike: one value in one group is enough if the other has two. */
    public static TTest student(double[] first, double[] second) {
        var one = Summary.of(first);
        var other = Summary.of(second);
        double degreesOfFreedom = Math.max(0, one.n() + other.n() - 2);
        double pooled = (one.squares() + other.squares()) / degreesOfFreedom;
        return new TTest(one, other, 1, Math.sqrt(pooled * (1.0 / one.n() + 1.0 / other.n())), degreesOfFreedom);
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
        return new TTest(one, other, 2, Math.sqrt(v + w), degreesOfFreedom);
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
