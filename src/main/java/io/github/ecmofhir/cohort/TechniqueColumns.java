package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.measured;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.Measurement;
import java.util.List;

/** How the cannulae went in and the circuit was set. */
final class TechniqueColumns {

    static final List<CaseColumn> ALL = List.of(
            code("approach", run -> run.technique().approach()),
            number("arterial_cannula_fr", run -> run.technique().arterialCannulaFr()),
            number("venous_cannula_fr", run -> run.technique().venousCannulaFr()),
            presence("distal_perfusion", run -> run.technique().distalPerfusion()),
            presence("preclosing", run -> run.technique().preclosing()),
            number("closure_devices", run -> run.technique().closureDevices()),
            number("cannulation_min", run -> run.technique().cannulationMinutes()),
            presence("cannulation_success", run -> run.technique().success()),
            measured(Measurement.PUMP_SPEED_RPM),
            measured(Measurement.SWEEP_L_MIN),
            measured(Measurement.SWEEP_FIO2),
            number("heparin_iu_kg", run -> run.technique().heparinPerKg()));

    private TechniqueColumns() {}
}
