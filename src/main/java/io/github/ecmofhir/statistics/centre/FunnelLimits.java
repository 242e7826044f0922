package io.github.ecmofhir.statistics.centre;

import io.github.ecmofhir.statistics.Interval;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Between which shares of events a centre of some size would lie by chance, if all had the same risk (Spiegelhalter
 * 2005). Funnel plots usually show levels of 0.95 and 0.998. Limits are not cut to the range 0 to 1.
 *
 * @param target the risk that all share, 0 to 1
 */
public record FunnelLimits(double target) {

    public FunnelLimits {
        // Written so that NaN is refused as well
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("A target of " + target + " is not between 0 and 1");
        }
    }

    /** The limits by the normal approximation, for small centres too narrow on one side and too wide on the other. */
    public Interval normal(int subjects, double level) {
        requireSubjects(subjects);
        double reach = Interval.normalQuantile(level) * Math.sqrt(target * (1 - target) / subjects);
        return new Interval(target - reach, target + reach, level, "normal");
    }

    /** The limits by the binomial distribution, interpolated between counts so that their line has no steps. */
    public Interval exact(int subjects, double level) {
        requireSubjects(subjects);
        // Refuses what is no level
        Interval.normalQuantile(level);
        var events = BinomialDistribution.of(subjects, target);
        double tail = (1 - level) / 2;
        return new Interval(limit(events, tail), limit(events, 1 - tail), level, "binomial");
    }

    private static double limit(BinomialDistribution events, double probability) {
        int count = events.inverseCumulativeProbability(probability);
        double beyond = (events.cumulativeProbability(count) - probability) / events.probability(count);
        return (count - beyond) / events.getNumberOfTrials();
    }

    private static void requireSubjects(int subjects) {
        if (subjects < 1) {
            throw new IllegalArgumentException("A centre of " + subjects + " subjects has no limits");
        }
    }
}
