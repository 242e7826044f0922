package io.github.ecmofhir.statistics.centre;

import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.Rate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Observed and expected events of one centre.
 *
 * @param subjects how many the centre treated
 * @param observed how many of them had the event
 * @param expected how many events their risks add up to
 * @param variance of the number of events, given these risks
 * @param overallRate the share of events in all centres together
 */
public record CentreFigures(int subjects, int observed, double expected, double variance, double overallRate) {

    /** Observed over expected events: 1 is as expected, more is worse. Empty when none was expected. */
    public OptionalDouble ratio() {
        return rate().estimate();
    }

    /** The exact Poisson limits of the ratio (Garwood 1936). */
    public Optional<Interval> exactInterval(double level) {
        return rate().interval(level);
    }

    /** The limits of the ratio by Byar's approximation to the exact ones (Breslow and Day 1987), none below 0. */
    public Optional<Interval> byarInterval(double level) {
        double z = Interval.normalQuantile(level);
        if (!rate().estimable()) {
            return Optional.empty();
        }
        double lower = observed == 0 ? 0 : Math.max(0, byar(observed, -z));
        return Optional.of(new Interval(lower / expected, byar(observed + 1.0, z) / expected, level, "byar"));
    }

    /** How many standard deviations the observed events lie above the expected; empty when these are certain. */
    public OptionalDouble z() {
        return variance > 0 ? OptionalDouble.of((observed - expected) / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /** The ratio times the overall rate: the rate of the centre if its patients were like all. It may be above 1. */
    public OptionalDouble adjustedRate() {
        return ratio().isPresent() ? OptionalDouble.of(ratio().getAsDouble() * overallRate) : OptionalDouble.empty();
    }

    private Rate rate() {
        return new Rate(observed, expected);
    }

    private static double byar(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return events * root * root * root;
    }
}
