package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import org.jspecify.annotations.Nullable;

/**
 * How long one run was followed, and whether it ended in death.
 *
 * @param days from the origin, or from the landmark after it, to the horizon at most
 * @param death within the horizon
 * @param leftAtDischarge censored at the very moment of discharge
 */
public record FollowUpTime(double days, boolean death, boolean leftAtDischarge) {

    private static final double DAY = Moment.DAY;

    /** How follow-up ended, in minutes from the origin. */
    private record End(long minutes, boolean death, boolean leftAtDischarge) {}

    /** @return null when the run has no such origin, when nothing is known after it, or when follow-up ends before the landmark */
    static @Nullable FollowUpTime of(EcmoRun run, MeasureOptions options) {
        End end = options.origin().applies(run) == Presence.PRESENT ? end(run, options) : null;
        return end == null ? null : from(end, options.curve());
    }

    /** Whether the run might be followed from the origin, and it is not known for how long. */
    static boolean isUnknown(EcmoRun run, MeasureOptions options) {
        return switch (options.origin().applies(run)) {
            case PRESENT -> end(run, options) == null;
            case MISSING -> true;
            case ABSENT -> false;
        };
    }

    private static @Nullable End end(EcmoRun run, MeasureOptions options) {
        Long origin = options.origin().minutes(run);
        if (origin == null) {
            return null;
        }
        Long death = run.vital().deathMinutes();
        Long discharge = run.outcome().dischargeMinutes();
        if (options.curve().censorAtDischarge() && discharge != null && (death == null || death > discharge)) {
            return new End(discharge - origin, false, true);
        }
        if (death != null) {
            return new End(death - origin, true, false);
        }
        Long contact = run.vital().contactMinutes();
        return contact == null || run.vital().dead()
                ? null
                : new End(contact - origin, false, contact.equals(discharge));
    }

    /** At the landmark only the living are followed on; at the origin itself death is an event. */
    private static @Nullable FollowUpTime from(End end, CurveOptions curve) {
        Long landmark = curve.landmarkMinutes();
        Long horizon = curve.horizonMinutes();
        long start = landmark == null ? 0 : landmark;
        boolean deadAtLandmark = start > 0 && end.death() && end.minutes() == start;
        if (end.minutes() < start || end.minutes() < 0 || deadAtLandmark) {
            return null;
        }
        return horizon != null && end.minutes() > horizon
                ? new FollowUpTime((horizon - start) / DAY, false, false)
                : new FollowUpTime((end.minutes() - start) / DAY, end.death(), end.leftAtDischarge());
    }
}
