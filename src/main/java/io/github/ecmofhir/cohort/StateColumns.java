package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.measured;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.Measurement;
import java.util.List;

/** How ill the patient was before support, and a day into it. */
final class StateColumns {

    static final List<CaseColumn> ALL = List.of(
            measured(Measurement.LVEF),
            measured(Measurement.SOFA),
            code("scai", run -> run.state().scai()),
            measured(Measurement.SBP),
            measured(Measurement.DBP),
            measured(Measurement.MAP),
            measured(Measurement.PH),
            measured(Measurement.PACO2),
            measured(Measurement.PAO2),
            measured(Measurement.LACTATE_PRE),
            measured(Measurement.LACTATE_4H),
            measured(Measurement.LACTATE_24H),
            measured(Measurement.GFR),
            measured(Measurement.ALT),
            measured(Measurement.AST),
            measured(Measurement.CREATININE),
            measured(Measurement.VASOPRESSORS_PRE),
            presence("vasopressor_use_pre", run -> run.state().vasopressorUse()),
            measured(Measurement.VASOPRESSORS_24H),
            presence("vasopressor_decrease", run -> run.state().vasopressorDecrease()),
            presence("ventilated_pre", run -> run.state().ventilated()));

    private StateColumns() {}
}
