package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.RunFact;
import org.jspecify.annotations.Nullable;

/**
 * The one axis of a run: whole minutes since the start of blood flow. A stated offset counts first; else the difference of
 * two instants; else whole days.
 *
 * @param start null when the run's start is not known
 */
record RunClock(@Nullable Moment start) {

    static RunClock of(RunFact run) {
        return new RunClock(Moment.parse(run.startText()).orElse(null));
    }

    /** Null when neither a stated offset nor two comparable times exist. */
    @Nullable
    Long minutes(@Nullable Long statedOffset, @Nullable Moment moment) {
        if (statedOffset != null) {
            return statedOffset;
        }
        return start == null || moment == null ? null : start.minutesTo(moment);
    }

    /** Whether the start is known to the minute. */
    boolean isExact() {
        return start != null && start.isExact();
    }
}
