package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param runOutcome code of ecmo-run-outcome; null when missing
 * @param weaned as stated, else from the run's outcome
 * @param survived48h alive 48 hours after support ended, as stated, else derived
 * @param discharge alive, dead, pending or transferred; null when missing
 * @param dischargeMinutes from the start of the run to the end of the hospital stay; null when not known
 */
public record Outcome(
        @Nullable String runOutcome,
        Presence weaned,
        Presence survived48h,
        @Nullable String discharge,
        @Nullable Long dischargeMinutes,
        @Nullable Long icuMinutes,
        @Nullable Long hospitalMinutes,
        @Nullable Long ventilationMinutes) {

    private static final long HOURS_48 = 2 * Moment.DAY;
    private static final Set<String> ALIVE_OFF_SUPPORT =
            Set.of("weaned-survived-48h", "weaned-died-within-48h", "weaned-status-48h-unknown");
    private static final Set<String> BRIDGED = Set.of("bridged-vad", "bridged-transplant", "bridged-unspecified");
    private static final Set<String> DIED_ON_SUPPORT = Set.of("died-on-support", "withdrawn-futility");
    private static final String TRANSFERRED = "transferred-on-support";
    private static final Set<String> STAYS_ON = Set.of("planned", "arrived", "triaged", "in-progress", "onleave");

    static Outcome of(RunFacts facts, RunClock clock, Support support, VitalCourse vital) {
        String outcome = facts.run().outcome();
        StayFact hospital = facts.hospitalStay();
        Long hospitalMinutes = hospital == null ? null : length(hospital);
        Long end = hospital == null ? null : clock.minutes(null, hospital.end());
        Long discharge = end != null ? end : stayFromStart(hospital, hospitalMinutes, clock);
        return new Outcome(
                outcome,
                stated(facts, OutcomeFact::weaned).orElse(weaned(outcome)),
                stated(facts, OutcomeFact::survived48h).orElse(survived48h(outcome, support, vital, clock)),
                discharge(hospital, vital, discharge),
                discharge,
                icuMinutes(facts.icuStays()),
                hospitalMinutes,
                Support.length(facts.lengths(), "ventilation-time"));
    }

    /** Whether the patient left support for another device or an organ. */
    public boolean isBridged() {
        return runOutcome != null && BRIDGED.contains(runOutcome);
    }

    /** Died while on support; missing when the outcome is not stated. */
    public Presence diedOnSupport() {
        return isStated() ? Presence.of(DIED_ON_SUPPORT.contains(String.valueOf(runOutcome))) : Presence.MISSING;
    }

    private boolean isStated() {
        return runOutcome != null && !"not-stated".equals(runOutcome);
    }

    private static Presence weaned(@Nullable String outcome) {
        if (outcome == null || "not-stated".equals(outcome)) {
            return Presence.MISSING;
        }
        return Presence.of(ALIVE_OFF_SUPPORT.contains(outcome));
    }

    private static Presence survived48h(@Nullable String outcome, Support support, VitalCourse vital, RunClock clock) {
        if (outcome == null || TRANSFERRED.equals(outcome) || "not-stated".equals(outcome)) {
            return Presence.MISSING;
        }
        if (DIED_ON_SUPPORT.contains(outcome) || "weaned-died-within-48h".equals(outcome)) {
            return Presence.ABSENT;
        }
        return "weaned-survived-48h".equals(outcome) ? Presence.PRESENT : observed48h(support, vital, clock);
    }

    /** Two whole days between two dates are 24 to 72 hours: missing. */
    private static Presence observed48h(Support support, VitalCourse vital, RunClock clock) {
        Long end = support.endMinutes();
        Long contact = vital.contactMinutes();
        if (end == null || contact == null) {
            return Presence.MISSING;
        }
        long gap = contact - end;
        boolean wholeDays = !clock.isExact() && end % Moment.DAY == 0 && contact % Moment.DAY == 0;
        if (wholeDays && gap == HOURS_48) {
            return Presence.MISSING;
        }
        if (gap >= HOURS_48) {
            return Presence.PRESENT;
        }
        return vital.deathMinutes() != null ? Presence.ABSENT : Presence.MISSING;
    }

    private static @Nullable String discharge(
            @Nullable StayFact hospital, VitalCourse vital, @Nullable Long dischargeMinutes) {
        if (hospital == null) {
            return null;
        }
        String disposition = hospital.disposition();
        if ("exp".equals(disposition)) {
            return "dead";
        }
        if (hospital.status() != null && STAYS_ON.contains(hospital.status())) {
            return "pending";
        }
        if (!"finished".equals(hospital.status())) {
            return null;
        }
        Long death = vital.deathMinutes();
        if (death != null && dischargeMinutes != null && death <= dischargeMinutes) {
            return "dead";
        }
        if (disposition == null) {
            return null;
        }
        return "other-hcf".equals(disposition) ? "transferred" : "alive";
    }

    /** Where only a length is known, sheets count it from the start of the run. */
    private static @Nullable Long stayFromStart(@Nullable StayFact hospital, @Nullable Long length, RunClock clock) {
        if (hospital == null || length == null) {
            return null;
        }
        Long admission = clock.minutes(null, hospital.start());
        return admission == null ? length : Long.valueOf(admission + length);
    }

    private static @Nullable Long icuMinutes(List<StayFact> stays) {
        if (stays.isEmpty()) {
            return null;
        }
        long sum = 0;
        for (StayFact stay : stays) {
            Long length = length(stay);
            if (length == null) {
                return null;
            }
            sum += length;
        }
        return sum;
    }

    /** As stated, else the period. */
    private static @Nullable Long length(StayFact stay) {
        Moment start = stay.start();
        Moment end = stay.end();
        if (stay.lengthMinutes() != null) {
            return stay.lengthMinutes();
        }
        return start == null || end == null ? null : Long.valueOf(start.minutesTo(end));
    }

    private static Presence stated(RunFacts facts, java.util.function.Function<OutcomeFact, Presence> question) {
        return facts.outcomes().stream()
                .map(question)
                .filter(Presence::isKnown)
                .findFirst()
                .orElse(Presence.MISSING);
    }
}
