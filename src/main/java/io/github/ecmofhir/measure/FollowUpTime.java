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

    /** @return null when nothing is known after the start, when death has no time, or when follow-up ends before the landmark */
    static @Nullable FollowUpTime of(EcmoRun run, MeasureOptions options) {
        Long death = run.vital().deathMinutes();
        Long discharge = run.outcome().dischargeMinutes();
        Long origin = options.origin().minutes(run);
        if (origin == null || options.origin().applies(run) != Presence.PRESENT) {
            return null;
        }
        if (options.curve().censorAtDischarge() && discharge != null && (death == null || death > discharge)) {
            return from(discharge - origin, false, true, options);
        }
        if (death != null) {
            return from(death - origin, true, false, options);
        }
        Long contact = run.vital().contactMinutes();
        if (contact == null || run.vital().dead()) {
            return null;
        }
        return from(contact - origin, false, contact.equals(discharge), options);
    }

    private static @Nullable FollowUpTime from(
            long minutes, boolean death, boolean leftAtDischarge, MeasureOptions options) {
        Long landmark = options.curve().landmarkMinutes();
        Long horizon = options.curve().horizonMinutes();
        long start = landmark == null ? 0 : landmark;
        if (minutes < start || minutes < 0) {
            return null;
        }
        return horizon != null && minutes > horizon
                ? new FollowUpTime((horizon - start) / DAY, false, false)
                : new FollowUpTime((minutes - start) / DAY, death, leftAtDischarge);
    }
}
