package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.centre.FunnelLimits;

/** Between which rates a centre of some size lies by chance, if it is like all. Limits are not cut to the range 0 to 1. */
public record Funnel(Interval at95, Interval at998) {

    private static final double USUAL = 0.95;
    private static final double WIDE = 0.998;

    /** The exact limits. */
    static Funnel of(FunnelLimits limits, int n) {
        return new Funnel(limits(limits, n, USUAL), limits(limits, n, WIDE));
    }

    /**
     * The published limits, but for the upper one of a small centre. That would lie below 1 where every run had the event
     * and even this is not rare, and below the rate of all where nobody has it as a rule: a centre without events would be
     * above it. There it is one less the lower limit of those without the event.
     */
    private static Interval limits(FunnelLimits limits, int n, double level) {
        Interval published = limits.exact(n, level);
        double tail = (1 - level) / 2;
        if (published.upper() >= limits.target() && Math.pow(limits.target(), n) < tail) {
            return published;
        }
        double upper = 1 - new FunnelLimits(1 - limits.target()).exact(n, level).lower();
        return new Interval(published.lower(), upper, level, published.method());
    }

    /** The same with limits so many times as far from the rate of all. */
    Funnel widened(double rate, double times) {
        return new Funnel(widened(at95, rate, times), widened(at998, rate, times));
    }

    FunnelPosition position(double rate) {
        if (at95.contains(rate)) {
            return FunnelPosition.INSIDE;
        }
        boolean far = !at998.contains(rate);
        if (rate > at95.upper()) {
            return far ? FunnelPosition.ABOVE_998 : FunnelPosition.ABOVE_95;
        }
        return far ? FunnelPosition.BELOW_998 : FunnelPosition.BELOW_95;
    }

    private static Interval widened(Interval limits, double rate, double times) {
        return new Interval(
                rate - times * (rate - limits.lower()),
                rate + times * (limits.upper() - rate),
                limits.level(),
                limits.method());
    }
}
