package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import java.util.OptionalLong;
import java.util.Set;

/** Alive at a day after the start of support (MEASURES M-03): only who was observed at or after it is alive. */
public final class SurvivalAtDay {

    private static final Set<String> LEFT_ALIVE = Set.of("alive", "transferred");

    private SurvivalAtDay() {}

    public static Presence alive(EcmoRun run, int day, MeasureOptions options) {
        Long origin = options.origin().minutes(run);
        if (origin == null) {
            return Presence.MISSING;
        }
        Presence observed = run.vital().aliveAt(origin + minutes(run, origin, day, options.calendarDays()));
        boolean assumed = options.dischargedAliveIsAlive()
                && !observed.isKnown()
                && !run.vital().dead()
                && LEFT_ALIVE.contains(String.valueOf(run.outcome().discharge()));
        return assumed ? Presence.PRESENT : observed;
    }

    /** Exactly so many times 24 hours, or to the end of that local calendar day. */
    private static long minutes(EcmoRun run, long origin, int day, boolean calendar) {
        Moment start = run.start();
        if (!calendar || start == null) {
            return day * Moment.DAY;
        }
        OptionalLong minuteOfDay = start.minuteOfDay();
        return minuteOfDay.isEmpty()
                ? day * Moment.DAY
                : (day + 1) * Moment.DAY - 1 - Math.floorMod(minuteOfDay.getAsLong() + origin, Moment.DAY);
    }
}
