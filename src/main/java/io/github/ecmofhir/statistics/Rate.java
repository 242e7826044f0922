package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Events over the time at risk. No time at risk is a rate that cannot be estimated: it has no value and no interval.
 *
 * @param events how many there were
 * @param exposure the time at risk of all together, in whatever unit the rate shall be by
 */
public record Rate(int events, double exposure) {

    public Rate {
        // Written so that NaN is refused as well
        if (events < 0 || !(exposure >= 0) || exposure == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(events + " events in " + exposure + " are not a rate");
        }
    }

    /** The same rate by a larger unit: of so many days per(1000) is a rate by 1,000 days. */
    public Rate per(double units) {
        return new Rate(events, exposure / units);
    }

    /** False when there was no time at risk. */
    public boolean estimable() {
        return exposure > 0;
    }

    /** Events by unit of exposure; empty when not estimable. */
    public OptionalDouble estimate() {
        return estimable() ? OptionalDouble.of(events / exposure) : OptionalDouble.empty();
    }

    /** The exact Poisson limits of Garwood (1936), R's {@code poisson.test}; empty when not estimable. */
    public Optional<Interval> interval(double level) {
        double tail = Interval.errorRate(level) / 2;
        if (!estimable()) {
            return Optional.empty();
        }
        double lower = events == 0 ? 0 : Quantiles.lower(GammaDistribution.of(events, 1), tail);
        double upper = Quantiles.upper(GammaDistribution.of(events + 1.0, 1), tail);
        return Optional.of(new Interval(lower / exposure, upper / exposure, level, "garwood"));
    }
}
