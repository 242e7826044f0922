package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.RunIndex.Link;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.ViewRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Assembles the runs of the rows of the views. Cost grows with the number of rows. */
final class RunReader {

    private final ViewRows rows;
    private final Persons persons;
    private final RunIndex index = new RunIndex();

    private RunReader(ViewRows rows, Persons persons) {
        this.rows = rows;
        this.persons = persons;
    }

    /**
     * Every run of the patients in the rows that counts, in no promised order.
     *
     * @param rows of all records of each person
     */
    static List<EcmoRun> read(ViewRows rows, Persons persons) {
        RunReader reader = new RunReader(rows, persons);
        reader.readShared();
        reader.readRuns();
        reader.readProcedures();
        reader.readObservations();
        List<EcmoRun> runs = new ArrayList<>();
        reader.index.all().forEach(facts -> runs.add(EcmoRun.of(facts.build())));
        return runs;
    }

    private void readShared() {
        rows.forEachShared("centre", row -> index.centre(new FactRow(row, persons)));
        rows.forEachShared("centre_volume", row -> index.centreVolume(new FactRow(row, persons)));
        rows.forEachShared("cannula", row -> index.cannula(new FactRow(row, persons)));
        rows.forEach("cannula", row -> index.cannula(new FactRow(row, persons)));
    }

    private void readRuns() {
        each("patient", index::patient);
        each("hospital_encounter", index::hospitalStay);
        each("icu_encounter", index::icuStay);
        each("indication", index::indication);
        each("run", index::run);
        ofRun("run_reason", Link.RUN, FactGatherer::reason);
        ofRun("run_indication", Link.RUN, (facts, row) -> facts.indication(index.causes(row)));
        index.linkStays();
        each("shock_team", index::team);
        index.linkTeams();
    }

    /** First of which run each is a part, as one may be part of another that comes later. */
    private void readProcedures() {
        each("mode_segment", index::procedure);
        each("cannulation", index::procedure);
        each("preclosing", index::procedure);
        each("decannulation", index::procedure);
        each("pci", index::procedureOfStay);
        each("lv_unloading", index::procedureOfStay);
        each("adjunct_procedure", index::procedureOfStay);
        ofRun("mode_segment", Link.PROCEDURE, FactGatherer::treatments, TreatmentGatherer::segment);
        ofRun(
                "cannulation",
                Link.PROCEDURE,
                (facts, row) -> facts.treatments().cannulation(row, index.cannulaOf(row), index.frenchSize(row)));
        ofRun("preclosing", Link.PROCEDURE, FactGatherer::treatments, TreatmentGatherer::preclosing);
        ofRun("pci", Link.PROCEDURE, FactGatherer::treatments, TreatmentGatherer::pci);
        ofRun("lv_unloading", Link.PROCEDURE, FactGatherer::treatments, TreatmentGatherer::unloading);
        ofRun("decannulation", Link.PROCEDURE, FactGatherer::removal, RemovalGatherer::decannulation);
        ofRun("removed_cannula", Link.PROCEDURE, FactGatherer::removal, RemovalGatherer::removedCannula);
        ofRun("adjunct_procedure", Link.PROCEDURE, FactGatherer::findings, FindingGatherer::adjunct);
        ofRun("anticoagulation", Link.PART_OF, FactGatherer::treatments, TreatmentGatherer::anticoagulation);
    }

    private void readObservations() {
        ofRun("measurement", Link.PART_OF, FactGatherer::findings, FindingGatherer::measurement);
        ofRun("circuit_parameter", Link.PART_OF, FactGatherer::findings, FindingGatherer::circuit);
        ofRun("comorbidity_statement", Link.PART_OF, FactGatherer::findings, FindingGatherer::statement);
        ofRun("coronary_lesion", Link.PART_OF, FactGatherer::findings, FindingGatherer::lesion);
        ofRun("timi_flow", Link.PART_OF, FactGatherer::findings, FindingGatherer::timi);
        ofRun("procedure_time", Link.PART_OF, FactGatherer::findings, FindingGatherer::length);
        ofRun("arrest_timing", Link.PART_OF, FactGatherer::findings, FindingGatherer::length);
        ofRun("score", Link.PART_OF, FactGatherer::findings, FindingGatherer::score);
        ofRun("vasopressor_count", Link.PART_OF, FactGatherer::findings, FindingGatherer::vasopressors);
        ofRun("closure_result", Link.PART_OF, FactGatherer::removal, RemovalGatherer::closure);
        ofRun("radiation_dose", Link.PART_OF, FactGatherer::removal, RemovalGatherer::dose);
        ofRun("complication", Link.PART_OF, FactGatherer::course, CourseGatherer::complication);
        ofRun("assessed_item", Link.PART_OF, FactGatherer::course, CourseGatherer::assessedItem);
        ofRun("complication_checklist", Link.PART_OF, FactGatherer::course, CourseGatherer::checklist);
        ofRun("run_outcome", Link.PART_OF, FactGatherer::course, CourseGatherer::outcome);
        ofRun("vital_status", Link.PART_OF, FactGatherer::course, CourseGatherer::vitalStatus);
    }

    private void each(String view, Consumer<FactRow> use) {
        rows.forEach(view, row -> use.accept(new FactRow(row, persons)));
    }

    private <P> void ofRun(String view, Link link, Function<FactGatherer, P> part, BiConsumer<P, FactRow> use) {
        ofRun(view, link, (facts, row) -> use.accept(part.apply(facts), row));
    }

    private void ofRun(String view, Link link, BiConsumer<FactGatherer, FactRow> use) {
        rows.forEach(view, viewRow -> {
            FactRow row = new FactRow(viewRow, persons);
            index.runsOf(row, link).forEach(facts -> use.accept(facts, row));
        });
    }
}
