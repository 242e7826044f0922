package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.measured;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;
import static io.github.ecmofhir.cohort.CaseColumn.text;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which run, whose and where, and with what support it began. */
final class RunColumns {

    static final List<CaseColumn> ALL = List.of(
            text("run_id", EcmoRun::runId),
            text("patient_id", EcmoRun::patientId),
            text("centre", EcmoRun::centre),
            number("run_number", EcmoRun::runNumber),
            new CaseColumn("run_start", ColumnType.DATE, EcmoRun::startText),
            code("run_start_precision", RunColumns::precision),
            new CaseColumn("run_end", ColumnType.DATE, EcmoRun::endText),
            code("support_mode", run -> run.support().mode()),
            code("configuration", run -> run.support().configuration()),
            presence("ecpr", run -> run.support().ecpr()),
            code("urgency", run -> run.support().urgency()),
            number("age_years", run -> run.person().ageYears()),
            code("sex", run -> run.person().sex()),
            measured(Measurement.WEIGHT_KG),
            measured(Measurement.HEIGHT_CM),
            measured(Measurement.BMI));

    private RunColumns() {}

    private static @Nullable String precision(EcmoRun run) {
        Moment start = run.start();
        if (start == null) {
            return null;
        }
        return start.isExact() ? "minute" : "day";
    }
}
