package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import java.util.List;

/** How the cannulae came out and the vessels were closed. */
final class DecannulationColumns {

    static final List<CaseColumn> ALL = List.of(
            code("decannulation", run -> run.decannulation().technique()),
            presence("crossover", run -> run.decannulation().crossover()),
            presence("technical_success", run -> run.explantation().technicalSuccess()),
            presence("closure_success", run -> run.explantation().technicalSuccess()),
            presence("surgical_closure", run -> run.explantation().surgicalClosure()),
            number("fluoroscopy_min", run -> run.explantation().fluoroscopyMinutes()),
            number("contrast_ml", run -> run.explantation().contrastMl()),
            number("dap_cgycm2", run -> run.explantation().doseAreaProduct()),
            number("air_kerma_mgy", run -> run.explantation().airKerma()));

    private DecannulationColumns() {}
}
