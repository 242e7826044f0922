package io.github.ecmofhir.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * Where a distribution has so much below or above it. The library stops within 1e-9 of it; a few steps of Newton's
 * method make that good to rounding.
 */
public final class Quantiles {

    private static final int STEPS = 3;

    private Quantiles() {}

    /** The value that has the tail below it. */
    public static double lower(ContinuousDistribution distribution, double tail) {
        return polished(
                distribution,
                distribution.inverseCumulativeProbability(tail),
                value -> tail - distribution.cumulativeProbability(value));
    }

    /** The value that has the tail above it. */
    public static double upper(ContinuousDistribution distribution, double tail) {
        return polished(
                distribution,
                distribution.inverseSurvivalProbability(tail),
                value -> distribution.survivalProbability(value) - tail);
    }

    /** Moves a value by what the probability below it lacks, over the density. */
    private static double polished(ContinuousDistribution distribution, double start, DoubleUnaryOperator lacking) {
        double value = start;
        for (int step = 0; step < STEPS; step++) {
            double density = distribution.density(value);
            double next = value + lacking.applyAsDouble(value) / density;
            if (!(density > 0) || !Double.isFinite(next)) {
                return value;
            }
            value = next;
        }
        return value;
    }
}
