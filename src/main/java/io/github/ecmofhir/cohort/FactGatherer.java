package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Indication;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.fact.HospitalFacts;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.ShockFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of one run from view rows. Observations count when they are final: what was entered in error or is
 * only preliminary is left out here. Procedures count when they were begun, or are stated as not done.
 */
final class FactGatherer {

    private final FactRow run;
    private PatientFact patient = PatientFact.UNKNOWN;
    private HospitalFacts hospital = HospitalFacts.UNKNOWN;
    private final Set<String> indications = new HashSet<>();
    private final TreatmentGatherer treatments = new TreatmentGatherer();
    private final RemovalGatherer removal = new RemovalGatherer();
    private final FindingGatherer findings = new FindingGatherer();
    private final CourseGatherer course = new CourseGatherer();
    private final List<TeamFact> teams = new ArrayList<>();
    private @Nullable Moment shockOnset;

    /** @param run a row of the view {@code run} */
    FactGatherer(FactRow run) {
        this.run = run;
    }

    String patientId() {
        return run.patientId();
    }

    @Nullable
    String stayId() {
        return run.text("encounter_id");
    }

    TreatmentGatherer treatments() {
        return treatments;
    }

    RemovalGatherer removal() {
        return removal;
    }

    FindingGatherer findings() {
        return findings;
    }

    CourseGatherer course() {
        return course;
    }

    void patient(PatientFact fact) {
        patient = fact;
    }

    /** @param volumeByYear of the centre */
    void hospital(
            @Nullable StayFact stay,
            List<StayFact> icuStays,
            @Nullable String centre,
            Map<Integer, Integer> volumeByYear) {
        Moment start = run.moment("start_time");
        Integer volume = start == null ? null : volumeByYear.get(start.day().getYear());
        hospital = new HospitalFacts(stayId(), stay, icuStays, centre, volume);
    }

    void indication(Set<Cause> causes) {
        for (Cause cause : causes) {
            indications.add(cause.code());
            if (cause.onset() != null && Indication.isShock(cause.code())) {
                shockOnset(cause.onset());
            }
        }
    }

    void reason(FactRow row) {
        String code = row.text("code");
        if (code != null) {
            indications.add(code);
        }
    }

    /** The earliest counts where several are stated. */
    private void shockOnset(Moment onset) {
        shockOnset = shockOnset == null || onset.minutesTo(shockOnset) > 0 ? onset : shockOnset;
    }

    void team(TeamFact team) {
        teams.add(team);
    }

    /** The team that the run names. */
    @Nullable
    String teamId() {
        return run.text("shock_team_id");
    }

    RunFacts build() {
        return new RunFacts(
                runFact(),
                patient,
                hospital,
                indications,
                treatments.build(),
                findings.findings(),
                course.build(),
                findings.state(),
                removal.build(),
                new ShockFacts(shockOnset, teams));
    }

    private RunFact runFact() {
        return new RunFact(
                run.id(),
                String.valueOf(run.text("identifier")),
                patientId(),
                run.text("status"),
                run.text("mode"),
                run.text("start_time"),
                run.text("end_time"),
                run.integer("run_number"),
                run.text("configuration"),
                run.text("urgency"),
                run.bool("ecpr"),
                run.decimal("age"),
                run.text("volume_class"),
                run.text("outcome"));
    }
}
