package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A survival curve at one time.
 *
 * @param time in the unit of the follow-up
 * @param atRisk how many were followed to this time or longer
 * @param events how many events there were at exactly this time
 * @param censored how many left at exactly this time without the event
 * @param survival the share surviving beyond this time, 0 to 1
 * @param standardError Greenwood's standard error of survival; absent where survival is 0
 * @param cumulativeHazard the Nelson–Aalen estimate
 * @param interval the pointwise confidence limits, where the method has any
 */
public record SurvivalPoint(
        double time,
        int atRisk,
        int events,
        int censored,
        double survival,
        OptionalDouble standardError,
        double cumulativeHazard,
        Optional<Interval> interval) {

    /** The lower confidence limit, if there is one. */
    public OptionalDouble lower() {
        return interval.stream().mapToDouble(Interval::lower).findFirst();
    }

    /** The upper confidence limit, if there is one. */
    public OptionalDouble upper() {
        return interval.stream().mapToDouble(Interval::upper).findFirst();
    }
}
