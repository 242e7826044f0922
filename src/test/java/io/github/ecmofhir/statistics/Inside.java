package io.github.ecmofhir.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** What the interpreter of the oracle's code needs of this package and nobody else does. */
public final class Inside {

    private Inside() {}

    /** The sum, with the digits that plain addition would lose. */
    public static double sum(double... values) {
        var sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        double plain = sum.value();
        return Double.isNaN(plain) ? java.util.Arrays.stream(values).sum() : plain;
    }

    /** The ranks, equal values sharing the mean of theirs. */
    public static double[] ranks(double... values) {
        return Ranks.of(values).ranks();
    }

    /** The value with so much below it. */
    public static double lower(ContinuousDistribution distribution, double tail) {
        return Quantiles.lower(distribution, tail);
    }

    /** The value with so much above it. */
    public static double upper(ContinuousDistribution distribution, double tail) {
        return Quantiles.upper(distribution, tail);
    }

    /** The upper tail of the chi-squared distribution. */
    public static double chiSquaredTail(double statistic, int degreesOfFreedom) {
        return ChiSquaredTail.probability(statistic, degreesOfFreedom);
    }

    /** Its logarithm. */
    public static double logChiSquaredTail(double statistic, int degreesOfFreedom) {
        return ChiSquaredTail.logProbability(statistic, degreesOfFreedom);
    }

    /** The upper tail of the F distribution. */
    public static double fTail(double statistic, double numerator, double denominator) {
        return FTail.probability(statistic, numerator, denominator);
    }

    /** Its logarithm. */
    public static double logFTail(double statistic, double numerator, double denominator) {
        return FTail.logProbability(statistic, numerator, denominator);
    }
}
