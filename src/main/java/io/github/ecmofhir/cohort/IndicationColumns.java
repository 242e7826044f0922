package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.Statements;
import java.util.List;
import java.util.stream.Stream;

/** Why support was begun, and what was so before: history and coronary lesions. */
final class IndicationColumns {

    static final List<CaseColumn> ALL =
            Stream.of(reasons(), history(), lesions()).flatMap(List::stream).toList();

    private IndicationColumns() {}

    private static List<CaseColumn> reasons() {
        return List.of(
                presence("cardiogenic_shock", run -> run.indication().cardiogenicShock()),
                code("cardiac_arrest", run -> run.indication().cardiacArrest()),
                presence("stemi", run -> run.indication().stemi()),
                code("primary_diagnosis", run -> run.indication().primaryDiagnosis()),
                number("no_flow_min", run -> run.state().noFlowMinutes()),
                number("low_flow_min", run -> run.state().lowFlowMinutes()));
    }

    private static List<CaseColumn> history() {
        return Statements.HISTORY.keySet().stream()
                .map(IndicationColumns::statement)
                .toList();
    }

    private static List<CaseColumn> lesions() {
        return Stream.of("lesion_lmca", "lesion_lad", "lesion_cx", "lesion_rca")
                .map(IndicationColumns::statement)
                .toList();
    }

    private static CaseColumn statement(String name) {
        return presence(name, run -> run.statements().of(name));
    }
}
