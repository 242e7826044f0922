package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.LesionFact;
import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.PreclosingFact;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.TimiFact;
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

/** Gathers the facts of one run from view rows. What was entered in error or is only preliminary is left out here. */
final class FactGatherer {

    private final FactRow run;
    private PatientFact patient = PatientFact.UNKNOWN;
    private @Nullable String centre;
    private Map<Integer, Integer> volumes = Map.of();
    private @Nullable StayFact hospitalStay;
    private List<StayFact> icuStays = List.of();
    private final Set<String> indications = new HashSet<>();
    private final List<SegmentFact> segments = new ArrayList<>();
    private final List<CannulationFact> cannulations = new ArrayList<>();
    private final List<PreclosingFact> preclosings = new ArrayList<>();
    private final List<PciFact> pcis = new ArrayList<>();
    private final List<UnloadingFact> unloadings = new ArrayList<>();
    private final List<DecannulationFact> decannulations = new ArrayList<>();
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
    private final List<VitalFact> vitalStatuses = new ArrayList<>();
    private final List<BigDecimal> dosesPerWeight = new ArrayList<>();

    /** @param run a row of the view {@code run} */
    FactGatherer(FactRow run) {
        this.run = run;
    }

    String patientId() {
        return String.valueOf(run.text("patient_id"));
    }

    @Nullable
    String stayId() {
        return run.text("encounter_id");
    }

    void patient(PatientFact fact) {
        patient = fact;
    }

    void centre(@Nullable String identifier, Map<Integer, Integer> volumeByYear) {
        centre = identifier;
        volumes = volumeByYear;
    }

    void stays(@Nullable StayFact hospital, List<StayFact> icu) {
        hospitalStay = hospital;
        icuStays = icu;
    }

    void indication(Set<String> codes) {
        indications.addAll(codes);
    }

    void reason(FactRow row) {
        String code = row.text("code");
        if (code != null) {
            indications.add(code);
        }
    }

    void segment(FactRow row) {
        if (row.isSaid() && row.isDone()) {
            segments.add(new SegmentFact(row.text("mode"), row.moment("start_time"), row.moment("end_time")));
        }
    }

    void cannulation(FactRow row, @Nullable BigDecimal frenchSize) {
        if (row.isSaid()) {
            cannulations.add(new CannulationFact(
                    row.text("role"), row.isDone(), row.text("outcome"), row.text("approach"), frenchSize));
        }
    }

    void preclosing(FactRow row) {
        if (row.isSaid()) {
            preclosings.add(new PreclosingFact(row.isDone(), row.integer("device_count")));
        }
    }

    void pci(FactRow row) {
        if (row.isSaid()) {
            pcis.add(new PciFact(
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time"),
                    row.bool("complete_revascularisation")));
        }
    }

    void unloading(FactRow row) {
        if (row.isSaid()) {
            unloadings.add(new UnloadingFact(
                    row.text("code"),
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time")));
        }
    }

    void decannulation(FactRow row) {
        if (row.isSaid()) {
            decannulations.add(new DecannulationFact(row.isDone(), row.text("technique"), row.bool("crossover")));
        }
    }

    void anticoagulation(FactRow row) {
        BigDecimal dose = row.decimal("dose_per_weight");
        if (row.isSaid() && row.isDone() && dose != null && "[IU]/kg".equals(row.text("dose_per_weight_unit"))) {
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
        if (row.isSaid()) {
            facts.add(new MeasurementFact(
                    row.text("code"),
                    row.decimal("value"),
                    row.text("unit"),
                    row.text("timepoint"),
                    row.minutes("offset_value", "offset_unit"),
                    row.moment("effective")));
        }
    }

    void statement(FactRow row) {
        String code = row.text("code");
        if (row.isSaid() && code != null) {
            statements.add(new StatementFact(code, row.presence("presence")));
        }
    }

    void lesion(FactRow row) {
        String vessel = row.text("vessel");
        if (row.isSaid() && vessel != null) {
            lesions.add(new LesionFact(vessel, row.presence("presence")));
        }
    }

    void timi(FactRow row) {
        if (row.isSaid()) {
            timiFlows.add(new TimiFact(row.text("grade"), row.text("phase")));
        }
    }

    void length(FactRow row) {
        String code = row.text("code");
        Long minutes = row.minutes("value", "unit");
        if (row.isSaid() && code != null && minutes != null) {
            lengths.add(new LengthFact(code, minutes));
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
            outcomes.add(new OutcomeFact(row.presence("weaned"), row.presence("survived_48h")));
        }
    }

    void vitalStatus(FactRow row) {
        if (row.isAffirmed()) {
            vitalStatuses.add(new VitalFact(
                    row.text("vital_status"), row.minutes("offset_value", "offset_unit"), row.moment("effective")));
        }
    }

    RunFacts build() {
        RunFact fact = runFact();
        Moment start = Moment.parse(fact.startText()).orElse(null);
        return new RunFacts(
                fact,
                patient,
                stayId(),
                hospitalStay,
                icuStays,
                Set.copyOf(indications),
                segments,
                cannulations,
                preclosings,
                pcis,
                unloadings,
                decannulations,
                measurements,
                circuit,
                statements,
                lesions,
                timiFlows,
                lengths,
                complications,
                checklists,
                outcomes,
                vitalStatuses,
                dosesPerWeight,
                start == null ? null : volumes.get(start.day().getYear()));
    }

    private RunFact runFact() {
        return new RunFact(
                String.valueOf(run.text("identifier")),
                patientId(),
                centre,
                run.text("status"),
                run.text("mode"),
                run.text("start_time"),
                run.moment("end_time"),
                run.integer("run_number"),
                run.text("configuration"),
                run.text("urgency"),
                run.bool("ecpr"),
                run.decimal("age"),
                run.text("volume_class"),
                run.text("outcome"));
    }
}
