package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.HospitalFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stays in hospital and in intensive care: how long, and how the patient left. */
record Stays(HospitalFacts hospital, RunClock clock) {

    private static final Set<String> STAYS_ON = Set.of("planned", "arrived", "triaged", "in-progress", "onleave");

    /**
     * Dead, pending, transferred or alive; null when the record does not say: status unknown, or finished without
     * disposition.
     */
    @Nullable
    String discharge(VitalCourse vital) {
        StayFact stay = hospital.stay();
        if (stay == null) {
            return null;
        }
        String disposition = stay.disposition();
        if ("exp".equals(disposition)) {
            return "dead";
        }
        if (stay.status() != null && STAYS_ON.contains(stay.status())) {
            return "pending";
        }
        if (!"finished".equals(stay.status())) {
            return null;
        }
        if (diedInStay(stay, vital)) {
            return "dead";
        }
        if (disposition == null) {
            return null;
        }
        return "other-hcf".equals(disposition) ? "transferred" : "alive";
    }

    /** From the start of the run back to the beginning of the hospital stay; null when not known. */
    @Nullable
    Long admissionMinutes() {
        StayFact stay = hospital.stay();
        return stay == null ? null : clock.minutes(stay.start());
    }

    /** From the start of the run to the end of the hospital stay; null when not known. */
    @Nullable
    Long dischargeMinutes() {
        StayFact stay = hospital.stay();
        if (stay == null) {
            return null;
        }
        Long end = clock.minutes(stay.end());
        return end != null ? end : endByLength(stay);
    }

    @Nullable
    Long hospitalMinutes() {
        StayFact stay = hospital.stay();
        return stay == null ? null : length(stay);
    }

    /** All stays in intensive care together; null when there is none or one of them has no known length. */
    @Nullable
    Long icuMinutes() {
        if (hospital.icuStays().isEmpty()) {
            return null;
        }
        long sum = 0;
        for (StayFact stay : hospital.icuStays()) {
            Long length = length(stay);
            if (length == null) {
                return null;
            }
            sum += length;
        }
        return sum;
    }

    /**
     * Whether the death lies in the stay. Who died on the very day of leaving, by the dates, may have left alive: then what
     * the sender says of the discharge stands.
     */
    private boolean diedInStay(StayFact stay, VitalCourse vital) {
        Long death = vital.deathMinutes();
        Long end = dischargeMinutes();
        if (death == null || end == null) {
            return false;
        }
        boolean sameDay = clock.exactMinutes(stay.end()) == null && death > end - Moment.DAY;
        return death <= end && !(sameDay && stay.disposition() != null);
    }

    /** Where only a length is known, it counts from the admission; without one, from the start of the run. */
    private @Nullable Long endByLength(StayFact stay) {
        Long length = length(stay);
        Long admission = clock.minutes(stay.start());
        return length == null || admission == null ? length : Long.valueOf(admission + length);
    }

    /** As stated, else the period. */
    private static @Nullable Long length(StayFact stay) {
        if (stay.lengthMinutes() != null) {
            return stay.lengthMinutes();
        }
        Moment start = stay.start();
        Moment end = stay.end();
        return start == null || end == null ? null : Long.valueOf(start.minutesTo(end));
    }
}
