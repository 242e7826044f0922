package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.RunFact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one axis of a run: whole minutes since the start of blood flow. A stated offset counts first; else the difference of
 * two instants; else whole days; else the named point.
 *
 * @param start null when the run's start is not known
 */
record RunClock(@Nullable Moment start) {

    private static final Map<String, Long> NAMED = Map.of(
            "h4", 240L, "h24", Moment.DAY, "d28", 28 * Moment.DAY, "d30", 30 * Moment.DAY, "d90", 90 * Moment.DAY);

    static RunClock of(RunFact run) {
        return new RunClock(Moment.parse(run.startText()).orElse(null));
    }

    /** Null when nothing places it on the axis. */
    @Nullable
    Long minutes(When when) {
        Long minutes = when.offsetMinutes() != null ? when.offsetMinutes() : minutes(when.moment());
        return minutes != null || when.timepoint() == null ? minutes : NAMED.get(when.timepoint());
    }

    /** Null unless both the start and the moment are known, at least to the day. */
    @Nullable
    Long minutes(@Nullable Moment moment) {
        return start == null || moment == null ? null : start.minutesTo(moment);
    }

    /** Null unless stated as an offset, or the difference of two clock times. */
    @Nullable
    Long exactMinutes(When when) {
        return when.offsetMinutes() != null ? when.offsetMinutes() : exactMinutes(when.moment());
    }

    /** Null unless it is the difference of two clock times. */
    @Nullable
    Long exactMinutes(@Nullable Moment moment) {
        return isExact() && moment != null && moment.isExact() ? minutes(moment) : null;
    }

    /** By the clock at or before the start; by dates on an earlier day, as on the same day it may be after. */
    boolean isBefore(When when) {
        Long exact = exactMinutes(when);
        Long byDay = minutes(when);
        return exact != null ? exact <= 0 : byDay != null && byDay < 0;
    }

    /** Whether the start is known to the minute. */
    boolean isExact() {
        return start != null && start.isExact();
    }
}
