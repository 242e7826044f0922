package io.github.ecmofhir.statistics.causal;

import io.github.ecmofhir.statistics.QuantileType;
import io.github.ecmofhir.statistics.Summary;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weights that make groups alike in what a propensity score knows, by the chance that each subject had to be in the
 * group it is in (Rosenbaum 1987; Li, Morgan and Zaslavsky 2018).
 *
 * <p>Immutable.
 */
public final class PropensityWeights {

    /** Whose effect the weighted groups tell. */
    public enum Target {
        /** Everybody's: one over the chance of the own group. */
        ATE,
        /** Everybody's, with weights of mean 1: times the share of the own group. */
        ATE_STABILISED,
        /** That of the treated: they weigh 1, controls the odds of treatment. */
        ATT,
        /** That of those who might have been in either: the chance of the other group. */
        OVERLAP
    }

    private final double[] weights;
    private final boolean[] treated;

    private PropensityWeights(double[] weights, boolean[] treated) {
        this.weights = weights;
        this.treated = treated;
    }

    /**
     * Weights for a target.
     *
     * @param propensity each subject's chance of treatment, between 0 and 1, both excluded
     * @param treated who was
     * @throws IllegalArgumentException when arrays differ in length or a chance is out of range
     */
    public static PropensityWeights of(double[] propensity, boolean[] treated, Target target) {
        if (propensity.length != treated.length) {
            throw new IllegalArgumentException(propensity.length + " chances and " + treated.length + " subjects");
        }
        double share = (double) count(treated) / treated.length;
        double[] weights = new double[treated.length];
        for (int row = 0; row < weights.length; row++) {
            double chance = propensity[row];
            if (!(chance > 0 && chance < 1)) {
                throw new IllegalArgumentException("A chance of treatment of " + chance);
            }
            weights[row] = switch (target) {
                case ATE -> treated[row] ? 1 / chance : 1 / (1 - chance);
                case ATE_STABILISED -> treated[row] ? share / chance : (1 - share) / (1 - chance);
                case ATT -> treated[row] ? 1 : chance / (1 - chance);
                case OVERLAP -> treated[row] ? 1 - chance : chance;
            };
        }
        return new PropensityWeights(weights, treated.clone());
    }

    /**
     * The same with weights below one quantile of them, and above another, made that quantile.
     *
     * @param lower a probability, 0 or more
     * @param upper a probability, 1 or less, and no less than the lower one
     */
    public PropensityWeights trimmed(double lower, double upper) {
        if (lower > upper) {
            throw new IllegalArgumentException("Weights trimmed from " + lower + " to " + upper);
        }
        var summary = Summary.of(weights);
        double least = summary.quantile(lower, QuantileType.TYPE_7).orElseThrow();
        double most = summary.quantile(upper, QuantileType.TYPE_7).orElseThrow();
        return new PropensityWeights(
                Arrays.stream(weights)
                        .map(weight -> Math.min(Math.max(weight, least), most))
                        .toArray(),
                treated);
    }

    /** The weight of each subject. */
    public double[] toArray() {
        return weights.clone();
    }

    /**
     * How many subjects with equal weights would tell as much as one group does (Kish 1965).
     *
     * @param ofTreated which group
     */
    public double effectiveSize(boolean ofTreated) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < weights.length; row++) {
            if (treated[row] == ofTreated) {
                sum += weights[row];
                squares += weights[row] * weights[row];
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** The smallest weight. */
    public double smallest() {
        return Arrays.stream(weights).min().orElse(0);
    }

    /** The largest weight. */
    public double largest() {
        return Arrays.stream(weights).max().orElse(0);
    }

    private static long count(boolean[] treated) {
        return IntStream.range(0, treated.length).filter(row -> treated[row]).count();
    }
}
