package io.github.ecmofhir.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A two-sided confidence interval: both limits, the level it was asked for and the code of the method that made it.
 *
 * <p>The limits are finite and in order. They carry the unit of the estimate; whether they stay inside the range of the
 * estimate is the method's promise, not this record's.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower
 * @param level the confidence level, between 0 and 1, both excluded
 * @param method the code of the method, e.g. {@code wilson} or {@code log-log}
 */
public record Interval(double lower, double upper, double level, String method) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    public Interval {
        requireLevel(level);
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("Interval limits " + lower + " and " + upper + " are not an interval");
        }
    }

    /** True when the value lies between the limits, limits included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The given level, when it can be one. */
    static double requireLevel(double level) {
        // Written so that NaN is refused as well
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level " + level + " is not between 0 and 1");
        }
        return level;
    }

    /** What both tails together may miss, checked. */
    static double errorRate(double level) {
        return 1 - requireLevel(level);
    }

    /** The standard normal quantile that leaves half of the error rate above it (1.96 for a level of 0.95). */
    public static double normalQuantile(double level) {
        return STANDARD_NORMAL.inverseSurvivalProbability(errorRate(level) / 2);
    }
}
