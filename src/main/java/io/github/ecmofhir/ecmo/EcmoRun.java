package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ECMO run, from the start of blood flow through the first circuit to the removal of the last cannula, with every
 * clinical rule applied once.
 *
 * @param id logical id of its procedure
 * @param runId value of the run identifier
 * @param hospitalStayId distinguishes the hospital stays of one patient
 * @param startText start of blood flow as sent
 * @param start null when the start is not known to the day
 * @param endText end of blood flow as sent
 * @param large whether the centre does more than 30 runs a year: as stated, else from the volume it states
 */
public record EcmoRun(
        String id,
        String runId,
        String patientId,
        @Nullable String hospitalStayId,
        @Nullable String centre,
        @Nullable Integer runNumber,
        @Nullable String startText,
        @Nullable Moment start,
        @Nullable String endText,
        @Nullable Integer centreAnnualVolume,
        Presence large,
        Person person,
        Support support,
        Indication indication,
        Statements statements,
        Measurements measurements,
        Technique technique,
        Revascularisation revascularisation,
        Unloading unloading,
        Decannulation decannulation,
        Explantation explantation,
        State state,
        VitalCourse vital,
        Outcome outcome,
        Complications complications,
        Shock shock,
        Completeness completeness) {

    private static final Set<String> NEVER_RUN = Set.of("entered-in-error", "not-done", "preparation");
    /** CSECLS: a large centre does more than this many runs a year. */
    private static final int LARGE_CENTRE = 30;

    /** Whether a procedure with this status is a run at all: what was entered in error never counts. */
    public static boolean counts(@Nullable String status) {
        return status != null && !NEVER_RUN.contains(status);
    }

    public static EcmoRun of(RunFacts facts) {
        RunFact run = facts.run();
        RunClock clock = RunClock.of(run);
        Support support = Support.of(facts, clock);
        VitalCourse vital = VitalCourse.of(facts, clock);
        Measurements measurements = Measurements.of(facts.findings(), clock);
        return new EcmoRun(
                run.id(),
                run.identifier(),
                run.patientId(),
                facts.hospital().stayId(),
                facts.hospital().centre(),
                run.runNumber(),
                run.startText(),
                clock.start(),
                run.endText(),
                facts.hospital().annualVolume(),
                large(run.volumeClass(), facts.hospital().annualVolume()),
                Person.of(facts, clock),
                support,
                Indication.of(facts),
                Statements.of(facts.findings()),
                measurements,
                Technique.of(facts, clock),
                Revascularisation.of(facts, clock, support),
                Unloading.of(facts.treatments().unloadings(), clock),
                Decannulation.of(facts.removal().decannulations(), RunEnd.of(run.outcome())),
                Explantation.of(facts),
                State.of(facts, clock, measurements),
                vital,
                Outcome.of(facts, clock, support, vital),
                Complications.of(facts.course(), clock),
                Shock.of(facts, clock),
                Completeness.of(facts, clock, vital));
    }

    private static Presence large(@Nullable String stated, @Nullable Integer volume) {
        if (stated != null) {
            return Presence.of("large".equals(stated));
        }
        return volume == null ? Presence.MISSING : Presence.of(volume > LARGE_CENTRE);
    }
}
