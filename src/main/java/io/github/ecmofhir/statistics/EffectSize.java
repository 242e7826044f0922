package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much two proportions differ: odds ratio, relative risk, risk difference and number needed to treat, with the
 * limits that papers give. First stands the group of interest, then the one it is compared with.
 *
 * <p>A ratio is 0 to infinity, both included, and empty where it would be 0 of 0. Limits are there only where their
 * formula has finite ones.
 *
 * @param first those with the event in the group of interest
 * @param second those with the event in the group it is compared with
 */
public record EffectSize(Proportion first, Proportion second) {

    /** The odds of the first group over the odds of the second, ad/bc. */
    public OptionalDouble oddsRatio() {
        return ratio(
                (double) first.numerator() * withoutEvent(second), (double) withoutEvent(first) * second.numerator());
    }

    /** The limits of Woolf (1955) for the odds ratio; empty when a cell is 0. */
    public Optional<Interval> oddsRatioInterval(double level) {
        Interval.requireLevel(level);
        boolean zeroCell = first.numerator() == 0
                || second.numerator() == 0
                || withoutEvent(first) == 0
                || withoutEvent(second) == 0;
        return zeroCell ? Optional.empty() : Optional.of(oddsInterval(0, level, "woolf"));
    }

    /** The odds ratio after a half is added to every cell (Haldane 1956, Anscombe 1956), which always is a number. */
    public double adjustedOddsRatio() {
        return (first.numerator() + 0.5)
                * (withoutEvent(second) + 0.5)
                / ((withoutEvent(first) + 0.5) * (second.numerator() + 0.5));
    }

    /** The limits of Woolf after a half is added to every cell. */
    public Interval adjustedOddsRatioInterval(double level) {
        return oddsInterval(0.5, level, "haldane");
    }

    /** The risk of the first group over the risk of the second. */
    public OptionalDouble relativeRisk() {
        return first.estimable() && second.estimable() ? ratio(risk(first), risk(second)) : OptionalDouble.empty();
    }

    /** The limits of the relative risk on the logarithmic scale (Katz 1978); empty when either group has no event. */
    public Optional<Interval> relativeRiskInterval(double level) {
        double z = Interval.normalQuantile(level);
        if (first.numerator() == 0 || second.numerator() == 0) {
            return Optional.empty();
        }
        double variance = 1.0 / first.numerator()
                - 1.0 / first.denominator()
                + 1.0 / second.numerator()
                - 1.0 / second.denominator();
        return Optional.of(
                around(Math.log(risk(first) / risk(second)), z * Math.sqrt(Math.max(0, variance)), level, "katz"));
    }

    /** The risk of the first group minus the risk of the second. */
    public OptionalDouble riskDifference() {
        return first.estimable() && second.estimable()
                ? OptionalDouble.of(risk(first) - risk(second))
                : OptionalDouble.empty();
    }

    /** The limits of the risk difference by the normal approximation, not cut to the range -1 to 1. */
    public Optional<Interval> waldInterval(double level) {
        double z = Interval.normalQuantile(level);
        return difference().map(difference -> {
            double reach = z * Math.sqrt(variance(first) + variance(second));
            return new Interval(difference - reach, difference + reach, level, "wald");
        });
    }

    /** The limits of the risk difference by method 10 of Newcombe (1998), from the Wilson limits of either risk. */
    public Optional<Interval> newcombeInterval(double level) {
        Interval.requireLevel(level);
        return difference().map(difference -> {
            var one = first.wilson(level).orElseThrow();
            var other = second.wilson(level).orElseThrow();
            double below = Math.hypot(risk(first) - one.lower(), other.upper() - risk(second));
            double above = Math.hypot(one.upper() - risk(first), risk(second) - other.lower());
            return new Interval(difference - below, difference + above, level, "newcombe");
        });
    }

    /** How many of the first group it takes for one event more or less: infinite when the risks are the same. */
    public OptionalDouble numberNeeded() {
        return difference()
                .map(difference -> OptionalDouble.of(1 / Math.abs(difference)))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Double> difference() {
        return riskDifference().stream().boxed().findFirst();
    }

    private Interval oddsInterval(double added, double level, String method) {
        double a = first.numerator() + added;
        double b = withoutEvent(first) + added;
        double c = second.numerator() + added;
        double d = withoutEvent(second) + added;
        double error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return around(Math.log(a * d / (b * c)), Interval.normalQuantile(level) * error, level, method);
    }

    private static Interval around(double logarithm, double reach, double level, String method) {
        return new Interval(Math.exp(logarithm - reach), Math.exp(logarithm + reach), level, method);
    }

    private static double variance(Proportion proportion) {
        return risk(proportion) * (1 - risk(proportion)) / proportion.denominator();
    }

    private static double risk(Proportion proportion) {
        return (double) proportion.numerator() / proportion.denominator();
    }

    private static int withoutEvent(Proportion proportion) {
        return proportion.denominator() - proportion.numerator();
    }

    private static OptionalDouble ratio(double above, double below) {
        return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }
}
