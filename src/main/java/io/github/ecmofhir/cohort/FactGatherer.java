package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Indication;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.fact.AdjunctFact;
import io.github.ecmofhir.ecmo.fact.AnswerFact;
import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ClosureFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.CourseFacts;
import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import io.github.ecmofhir.ecmo.fact.DoseFact;
import io.github.ecmofhir.ecmo.fact.FindingFacts;
import io.github.ecmofhir.ecmo.fact.HospitalFacts;
import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.LesionFact;
import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.PreclosingFact;
import io.github.ecmofhir.ecmo.fact.RemovalFacts;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import io.github.ecmofhir.ecmo.fact.ShockFacts;
import io.github.ecmofhir.ecmo.fact.StageFact;
import io.github.ecmofhir.ecmo.fact.StateFacts;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import io.github.ecmofhir.ecmo.fact.TimiFact;
import io.github.ecmofhir.ecmo.fact.TreatmentFacts;
import io.github.ecmofhir.ecmo.fact.UnloadingFact;
import io.github.ecmofhir.ecmo.fact.VitalFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** UCUM knows both spellings of the international unit. */
    private static final Set<String> UNITS_PER_KG = Set.of("[IU]/kg", "[iU]/kg");

    private final FactRow run;
    private PatientFact patient = PatientFact.UNKNOWN;
    private HospitalFacts hospital = HospitalFacts.UNKNOWN;
    private final Set<String> indications = new HashSet<>();
    private final List<SegmentFact> segments = new ArrayList<>();
    private final List<CannulationFact> cannulations = new ArrayList<>();
    private final List<PreclosingFact> preclosings = new ArrayList<>();
    private final List<PciFact> pcis = new ArrayList<>();
    private final List<UnloadingFact> unloadings = new ArrayList<>();
    private final List<DecannulationFact> decannulations = new ArrayList<>();
    private final Set<String> decannulationIds = new HashSet<>();
    private final Set<String> removedCannulae = new HashSet<>();
    private final List<ClosureFact> closures = new ArrayList<>();
    private final List<DoseFact> doses = new ArrayList<>();
    private final List<StageFact> stages = new ArrayList<>();
    private final List<AnswerFact> answers = new ArrayList<>();
    private final List<AdjunctFact> adjuncts = new ArrayList<>();
    private final List<BigDecimal> dosesPerWeight = new ArrayList<>();
    private final List<MeasurementFact> measurements = new ArrayList<>();
    private final List<MeasurementFact> circuit = new ArrayList<>();
    private final List<StatementFact> statements = new ArrayList<>();
    private final List<LesionFact> lesions = new ArrayList<>();
    private final List<TimiFact> timiFlows = new ArrayList<>();
    private final List<LengthFact> lengths = new ArrayList<>();
    private final List<ComplicationFact> complications = new ArrayList<>();
    private final List<ChecklistFact> checklists = new ArrayList<>();
    private final Map<String, Set<String>> assessedItems = new HashMap<>();
    private final List<OutcomeFact> outcomes = new ArrayList<>();
    private final List<TeamFact> teams = new ArrayList<>();
    private @Nullable Moment shockOnset;
    private final List<VitalFact> vitalStatuses = new ArrayList<>();

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

    void segment(FactRow row) {
        if (row.isDone()) {
            segments.add(new SegmentFact(row.text("mode"), row.moment("start_time"), row.moment("end_time")));
        }
    }

    /** @param cannula null when it is not known */
    void cannulation(FactRow row, @Nullable String cannula, @Nullable BigDecimal frenchSize) {
        if (row.isAnswered()) {
            cannulations.add(new CannulationFact(
                    row.text("role"),
                    row.isDone(),
                    row.text("outcome"),
                    row.text("approach"),
                    cannula,
                    frenchSize,
                    row.moment("start_time")));
        }
    }

    void preclosing(FactRow row) {
        if (row.isAnswered()) {
            preclosings.add(new PreclosingFact(row.isDone(), row.integer("device_count"), row.text("outcome")));
        }
    }

    void pci(FactRow row) {
        if (row.isAnswered()) {
            pcis.add(new PciFact(
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time"),
                    row.bool("complete_revascularisation")));
        }
    }

    void unloading(FactRow row) {
        if (row.isAnswered()) {
            unloadings.add(new UnloadingFact(
                    row.text("code"),
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time")));
        }
    }

    void decannulation(FactRow row) {
        if (row.isAnswered()) {
            decannulations.add(new DecannulationFact(row.isDone(), row.text("technique"), row.bool("crossover")));
            decannulationIds.add(row.id());
        }
    }

    void removedCannula(FactRow row) {
        String cannula = row.text("cannula_id");
        if (row.isDone() && cannula != null) {
            removedCannulae.add(cannula);
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

    void anticoagulation(FactRow row) {
        BigDecimal dose = row.decimal("dose_per_weight");
        boolean perKilogram = UNITS_PER_KG.contains(String.valueOf(row.text("dose_per_weight_unit")));
        if (row.isDone() && dose != null && perKilogram) {
            dosesPerWeight.add(dose);
        }
    }

    void measurement(FactRow row) {
        measured(row, measurements);
    }

    void circuit(FactRow row) {
        measured(row, circuit);
    }

    private static void measured(FactRow row, List<MeasurementFact> facts) {
        if (row.isAffirmed()) {
            facts.add(new MeasurementFact(row.text("code"), row.decimal("value"), row.text("unit"), row.when()));
        }
    }

    void statement(FactRow row) {
        String code = row.text("code");
        if (row.isAffirmed() && code != null) {
            statements.add(new StatementFact(code, row.presence("presence")));
        }
    }

    void lesion(FactRow row) {
        String vessel = row.text("vessel");
        if (row.isAffirmed() && vessel != null) {
            lesions.add(new LesionFact(vessel, row.presence("presence")));
        }
    }

    void timi(FactRow row) {
        if (row.isAffirmed()) {
            timiFlows.add(new TimiFact(row.text("grade"), row.text("phase")));
        }
    }

    void length(FactRow row) {
        String code = row.text("code");
        Long minutes = row.minutes("value", "unit");
        if (row.isAffirmed() && code != null && minutes != null) {
            lengths.add(new LengthFact(code, minutes));
        }
    }

    /** Points and numbers are measurements without a unit. */
    void score(FactRow row) {
        String code = row.text("code");
        if (!row.isAffirmed() || code == null) {
            return;
        }
        String stage = row.text("stage");
        if (stage != null) {
            stages.add(new StageFact(code, stage, row.when()));
        }
        Integer points = row.integer("points");
        BigDecimal value = points == null ? row.decimal("value") : BigDecimal.valueOf(points);
        if (value != null) {
            measurements.add(new MeasurementFact(code, value, null, row.when()));
        }
    }

    void vasopressors(FactRow row) {
        String code = row.text("code");
        if (!row.isAffirmed() || code == null) {
            return;
        }
        Integer count = row.integer("count");
        if (count != null) {
            measurements.add(new MeasurementFact(code, BigDecimal.valueOf(count), null, row.when()));
        }
        Boolean answer = row.bool("answer");
        if (answer != null) {
            answers.add(new AnswerFact(code, answer, row.when()));
        }
    }

    void adjunct(FactRow row) {
        String code = row.text("code");
        if (row.isAnswered() && code != null) {
            adjuncts.add(new AdjunctFact(
                    code, row.isDone(), row.text("relation"), row.integer("relation_minutes"), row.when()));
        }
    }

    void closure(FactRow row) {
        if (row.isAffirmed()) {
            closures.add(new ClosureFact(row.bool("success"), row.bool("surgical_closure")));
        }
    }

    /** Must come after {@link #decannulation}: the columns are about these alone, not about a coronary intervention. */
    void dose(FactRow row) {
        String code = row.text("code");
        BigDecimal value = row.decimal("value");
        boolean ofDecannulation = decannulationIds.contains(String.valueOf(row.text("procedure_id")));
        if (row.isAffirmed() && code != null && value != null && ofDecannulation) {
            doses.add(new DoseFact(code, value, row.text("unit")));
        }
    }

    void complication(FactRow row) {
        String item = row.text("item");
        if (row.isAffirmed() && item != null) {
            complications.add(
                    new ComplicationFact(item, row.presence("presence"), row.text("phase"), row.text("severity")));
        }
    }

    /** Must come before {@link #checklist}: the items belong to the checklist of the same id. */
    void assessedItem(FactRow row) {
        String item = row.text("item");
        if (item != null) {
            assessedItems.computeIfAbsent(row.id(), id -> new HashSet<>()).add(item);
        }
    }

    void checklist(FactRow row) {
        String group = row.text("complication_group");
        if (row.isAffirmed() && group != null) {
            checklists.add(
                    new ChecklistFact(group, row.text("assessment"), assessedItems.getOrDefault(row.id(), Set.of())));
        }
    }

    void outcome(FactRow row) {
        if (row.isAffirmed()) {
            outcomes.add(new OutcomeFact(
                    row.presence("weaned"),
                    row.presence("survived_48h"),
                    Boolean.TRUE.equals(row.bool("survived_48h_told"))));
        }
    }

    void vitalStatus(FactRow row) {
        if (row.isAffirmed()) {
            vitalStatuses.add(new VitalFact(row.text("vital_status"), row.when()));
        }
    }

    RunFacts build() {
        return new RunFacts(
                runFact(),
                patient,
                hospital,
                indications,
                new TreatmentFacts(segments, cannulations, preclosings, pcis, unloadings, dosesPerWeight),
                new FindingFacts(measurements, circuit, statements, lesions, timiFlows, lengths),
                new CourseFacts(complications, checklists, outcomes, vitalStatuses),
                new StateFacts(stages, answers, adjuncts),
                new RemovalFacts(decannulations, removedCannulae, closures, doses),
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
