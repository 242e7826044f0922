package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How the confidence limits of a proportion are found. Every method takes 0 of n and n of n, and any level between 0
 * and 1; only {@link #WALD} and {@link #AGRESTI_COULL} may leave the range 0 to 1.
 */
public enum ProportionMethod {
    /** Inversion of the score test without continuity correction (Wilson 1927). */
    WILSON("wilson") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            return anchored(BinomialConfidenceInterval.WILSON_SCORE, numerator, denominator, level);
        }
    },

    /** The exact interval of Clopper and Pearson (1934): never covers less than its level. */
    CLOPPER_PEARSON("clopper-pearson") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            return anchored(BinomialConfidenceInterval.CLOPPER_PEARSON, numerator, denominator, level);
        }
    },

    /** Wilson with continuity correction, method 4 of Newcombe (1998). */
    WILSON_CORRECTED("wilson-corrected") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            double z = Interval.normalQuantile(level);
            double n = denominator;
            double p = numerator / n;
            double centre = 2 * numerator + z * z;
            double scale = 2 * (n + z * z);
            double below = z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1));
            double above = z * Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n * (1 - p) - 1));
            double lower = numerator == 0 ? 0 : Math.max(0, (centre - 1 - below) / scale);
            double upper = numerator == denominator ? 1 : Math.min(1, (centre + 1 + above) / scale);
            return new Interval(lower, upper, level, code());
        }
    },

    /** Equal tails of the posterior under Jeffreys' prior. */
    JEFFREYS("jeffreys") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            return anchored(BinomialConfidenceInterval.JEFFREYS, numerator, denominator, level);
        }
    },

    /** Wald's interval around a shrunken estimate (Agresti and Coull 1998), not cut to the range 0 to 1. */
    AGRESTI_COULL("agresti-coull") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            double z = Interval.normalQuantile(level);
            double n = denominator + z * z;
            return wald((numerator + z * z / 2) / n, n, z, level);
        }
    },

    /** The normal approximation found in older papers, not cut to the range 0 to 1; of no width at 0 and 1. */
    WALD("wald") {
        @Override
        Interval limits(int numerator, int denominator, double level) {
            return wald((double) numerator / denominator, denominator, Interval.normalQuantile(level), level);
        }
    };

    private final String code;

    ProportionMethod(String code) {
        this.code = code;
    }

    /** The name used in requests and reports. */
    public String code() {
        return code;
    }

    /** The method of that code, if there is one. */
    public static Optional<ProportionMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /** Limits for a numerator of 0 to denominator and a denominator of at least 1. */
    abstract Interval limits(int numerator, int denominator, double level);

    /** The library's interval, with the limits that are 0 and 1 by definition freed from rounding. */
    Interval anchored(BinomialConfidenceInterval method, int numerator, int denominator, double level) {
        var found = method.fromErrorRate(denominator, numerator, Interval.errorRate(level));
        double lower = numerator == 0 ? 0 : found.getLowerBound();
        double upper = numerator == denominator ? 1 : found.getUpperBound();
        return new Interval(lower, upper, level, code);
    }

    Interval wald(double estimate, double n, double z, double level) {
        double reach = z * Math.sqrt(estimate * (1 - estimate) / n);
        return new Interval(estimate - reach, estimate + reach, level, code);
    }
}
