package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Assembles the runs of a snapshot of the view tables. Cost grows with the number of rows. */
final class RunReader {

    private final Snapshot snapshot;
    private final RunIndex index = new RunIndex();

    private RunReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every run of the patients in the snapshot that counts, in no promised order. */
    static List<EcmoRun> read(Snapshot snapshot) {
        RunReader reader = new RunReader(snapshot);
        reader.readShared();
        reader.readRuns();
        reader.readProcedures();
        reader.readObservations();
        List<EcmoRun> runs = new ArrayList<>();
        reader.index.all().forEach(facts -> runs.add(EcmoRun.of(facts.build())));
        return runs;
    }

    private void readShared() {
        snapshot.forEachShared("centre", row -> index.centre(new FactRow(row)));
        snapshot.forEachShared("centre_volume", row -> index.centreVolume(new FactRow(row)));
        // A cannula belongs to a patient once it is in use, and to none on the shelf.
        snapshot.forEachShared("cannula", row -> index.cannula(new FactRow(row)));
        snapshot.forEach("cannula", row -> index.cannula(new FactRow(row)));
    }

    private void readRuns() {
        each("patient", index::patient);
        each("hospital_encounter", index::hospitalStay);
        each("icu_encounter", index::icuStay);
        each("indication", index::indication);
        each("run", index::run);
        ofRun("run_reason", RunIndex.BY_ID, FactGatherer::reason);
        ofRun(
                "run_indication",
                RunIndex.BY_ID,
                (facts, row) -> facts.indication(index.codes(row.text("condition_id"))));
        index.linkStays();
    }

    private void readProcedures() {
        for (String view :
                List.of("mode_segment", "cannulation", "preclosing", "pci", "lv_unloading", "decannulation")) {
            each(view, index::procedure);
        }
        ofRun("mode_segment", RunIndex.BY_ID, FactGatherer::segment);
        ofRun("cannulation", RunIndex.BY_ID, (facts, row) -> facts.cannulation(row, index.frenchSize(row)));
        ofRun("preclosing", RunIndex.BY_ID, FactGatherer::preclosing);
        ofRun("pci", RunIndex.BY_ID_OR_STAY, FactGatherer::pci);
        ofRun("lv_unloading", RunIndex.BY_ID_OR_STAY, FactGatherer::unloading);
        ofRun("decannulation", RunIndex.BY_ID, FactGatherer::decannulation);
        ofRun("anticoagulation", RunIndex.BY_PROCEDURE, FactGatherer::anticoagulation);
    }

    private void readObservations() {
        ofRun("measurement", RunIndex.BY_PROCEDURE, FactGatherer::measurement);
        ofRun("circuit_parameter", RunIndex.BY_PROCEDURE, FactGatherer::circuit);
        ofRun("comorbidity_statement", RunIndex.BY_PROCEDURE, FactGatherer::statement);
        ofRun("coronary_lesion", RunIndex.BY_PROCEDURE, FactGatherer::lesion);
        ofRun("timi_flow", RunIndex.BY_PROCEDURE, FactGatherer::timi);
        ofRun("procedure_time", RunIndex.BY_PROCEDURE, FactGatherer::length);
        ofRun("complication", RunIndex.BY_PROCEDURE, FactGatherer::complication);
        ofRun("assessed_item", RunIndex.BY_PROCEDURE, FactGatherer::assessedItem);
        ofRun("complication_checklist", RunIndex.BY_PROCEDURE, FactGatherer::checklist);
        ofRun("run_outcome", RunIndex.BY_PROCEDURE, FactGatherer::outcome);
        ofRun("vital_status", RunIndex.BY_PROCEDURE, FactGatherer::vitalStatus);
    }

    private void each(String view, Consumer<FactRow> use) {
        snapshot.forEach(view, row -> use.accept(new FactRow(row)));
    }

    private void ofRun(String view, RunIndex.Link link, BiConsumer<FactGatherer, FactRow> use) {
        snapshot.forEach(view, viewRow -> {
            FactRow row = new FactRow(viewRow);
            index.runsOf(row, link).forEach(facts -> use.accept(facts, row));
        });
    }
}
