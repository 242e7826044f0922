package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rate of one group over the rate of another. Given how many events there were in all, how many of them are the
 * first group's is binomial; test and exact limits rest on that, as those of R's {@code poisson.test} for two rates.
 *
 * @param first the rate of the group of interest
 * @param second the rate it is compared with, by the same unit of exposure
 */
public record RateRatio(Rate first, Rate second) {

    /** The ratio, 0 to infinity, both included; empty without any event or without time at risk in either group. */
    public OptionalDouble estimate() {
        return estimable()
                ? OptionalDouble.of(first.events() / first.exposure() / (second.events() / second.exposure()))
                : OptionalDouble.empty();
    }

    /** The exact limits, open above when the second group has no event. */
    public Optional<RatioInterval> interval(double level) {
        double tail = Interval.errorRate(level) / 2;
        if (!estimable()) {
            return Optional.empty();
        }
        double unit = second.exposure() / first.exposure();
        return Optional.of(new RatioInterval(
                events().lower(first.events(), tail) * unit,
                events().upper(first.events(), tail) * unit,
                level,
                "conditional"));
    }

    /** The limits by the normal approximation on the logarithmic scale; empty when either group has no event. */
    public Optional<Interval> waldInterval(double level) {
        double z = Interval.normalQuantile(level);
        if (!estimable() || first.events() == 0 || second.events() == 0) {
            return Optional.empty();
        }
        double reach = z * Math.sqrt(1.0 / first.events() + 1.0 / second.events());
        double ratio = estimate().getAsDouble();
        return Optional.of(new Interval(ratio * Math.exp(-reach), ratio * Math.exp(reach), level, "wald"));
    }

    /** The exact test that both rates are the same: the probability of all splits no more probable than this one. */
    public TestResult result() {
        if (!first.estimable() || !second.estimable()) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        return estimable()
                ? new TestResult.Exact(events().noMoreProbable(first.events(), first.exposure() / second.exposure()))
                : new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS);
    }

    private boolean estimable() {
        return first.estimable() && second.estimable() && first.events() + (long) second.events() > 0;
    }

    private OddsFamily events() {
        return OddsFamily.binomial(first.events() + (long) second.events());
    }
}
