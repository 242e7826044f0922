package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param runOutcome code of ecmo-run-outcome; null when missing
 * @param weaned as stated, else from the run's outcome
 * @param survived48h alive 48 hours after support ended, as stated, else derived
 * @param discharge alive, dead, pending or transferred; null when missing
 * @param admissionMinutes from the start of the run to the beginning of the hospital stay; null when not known
 * @param dischargeMinutes from the start of the run to the end of the hospital stay; null when not known
 * @param icuMinutes all stays together; null when one of them is not known
 */
public record Outcome(
        @Nullable String runOutcome,
        Presence weaned,
        Presence survived48h,
        @Nullable String discharge,
        @Nullable Long admissionMinutes,
        @Nullable Long dischargeMinutes,
        @Nullable Long icuMinutes,
        @Nullable Long hospitalMinutes,
        @Nullable Long ventilationMinutes) {

    private static final long HOURS_48 = 2 * Moment.DAY;

    static Outcome of(RunFacts facts, RunClock clock, Support support, VitalCourse vital) {
        String outcome = facts.run().outcome();
        Stays stays = new Stays(facts.hospital(), clock);
        return new Outcome(
                outcome,
                stated(facts, OutcomeFact::weaned).orElse(weaned(RunEnd.of(outcome))),
                stated(facts, OutcomeFact::survived48h).orElse(survived48h(outcome, support, vital, clock)),
                stays.discharge(vital),
                stays.admissionMinutes(),
                stays.dischargeMinutes(),
                stays.icuMinutes(),
                stays.hospitalMinutes(),
                Support.length(facts.findings().lengths(), "ventilation-time"));
    }

    /** Whether the patient left support for another device or an organ. */
    public boolean isBridged() {
        return RunEnd.of(runOutcome) == RunEnd.BRIDGED;
    }

    /** Died while on support, or support was withdrawn as futile; missing when the outcome is not stated. */
    public Presence diedOnSupport() {
        RunEnd end = RunEnd.of(runOutcome);
        return end.isStated() ? Presence.of(end == RunEnd.DIED) : Presence.MISSING;
    }

    private static Presence weaned(RunEnd end) {
        return end.isStated() ? Presence.of(end == RunEnd.WEANED) : Presence.MISSING;
    }

    private static Presence survived48h(@Nullable String outcome, Support support, VitalCourse vital, RunClock clock) {
        if ("weaned-survived-48h".equals(outcome)) {
            return Presence.PRESENT;
        }
        if ("weaned-died-within-48h".equals(outcome)) {
            return Presence.ABSENT;
        }
        return switch (RunEnd.of(outcome)) {
            case WEANED, BRIDGED -> observed48h(support, vital, clock);
            case DIED -> Presence.ABSENT;
            case TRANSFERRED, NOT_STATED -> Presence.MISSING;
        };
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

    private static Presence stated(RunFacts facts, Function<OutcomeFact, Presence> question) {
        return facts.course().outcomes().stream().map(question).reduce(Presence.MISSING, Presence::or);
    }
}
