package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A count out of a count. Nothing out of nothing is a proportion too, one that cannot be estimated: it has no value and
 * no interval, and never turns into NaN or 0.
 *
 * @param numerator how many had it, 0 to denominator
 * @param denominator of how many that were assessed
 */
public record Proportion(int numerator, int denominator) {

    public Proportion {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator + " is not a proportion");
        }
    }

    /** Reads like the fraction it makes. */
    public static Proportion of(int numerator, int denominator) {
        return new Proportion(numerator, denominator);
    }

    /** False when the denominator is 0. */
    public boolean estimable() {
        return denominator > 0;
    }

    /** Numerator over denominator, 0 to 1, unrounded; empty when not estimable. */
    public OptionalDouble estimate() {
        return estimable() ? OptionalDouble.of((double) numerator / denominator) : OptionalDouble.empty();
    }

    /**
     * The confidence interval; empty when not estimable.
     *
     * @param level between 0 and 1, both excluded; anything else is refused, estimable or not
     */
    public Optional<Interval> interval(ProportionMethod method, double level) {
        Interval.requireLevel(level);
        return estimable() ? Optional.of(method.limits(numerator, denominator, level)) : Optional.empty();
    }

    /** The Wilson interval, the default of every measure. */
    public Optional<Interval> wilson(double level) {
        return interval(ProportionMethod.WILSON, level);
    }

    /** The exact interval. */
    public Optional<Interval> clopperPearson(double level) {
        return interval(ProportionMethod.CLOPPER_PEARSON, level);
    }
}
