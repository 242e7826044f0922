package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.ChangedPatients;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewColumn;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of runs that can be asked for like views, current to the last acknowledged write. Numbers have the digits that were
 * sent. A run was written after a moment when any resource of its patient was written or deleted after it.
 */
public final class RunRelations {

    private static final List<ViewColumn> CASE = CaseColumns.all().stream()
            .map(column -> column.type() == ColumnType.DATE
                    ? new ViewColumn(column.name(), "dateTime", ColumnKind.TEXT, false)
                    : column(column.name(), column.isNumber()))
            .toList();
    private static final List<ViewColumn> COMPLICATION = ComplicationRows.TABLE.columns().stream()
            .map(column -> column(column.name(), column.isNumber()))
            .toList();

    private final LiveCohort cohort;
    private final ChangedPatients changed;

    public RunRelations(LiveCohort cohort, ChangedPatients changed) {
        this.cohort = cohort;
        this.changed = changed;
    }

    /** By name. */
    public Map<String, Relation> all() {
        return Map.of(
                CaseRows.TABLE.name(),
                (at, scope, sink) -> read(at, scope, CASE, sink, run -> Stream.<@Nullable Object[]>of(caseRow(run))),
                ComplicationRows.TABLE.name(),
                (at, scope, sink) -> read(at, scope, COMPLICATION, sink, RunRelations::complicationRows));
    }

    /** The rows of one run. */
    private interface RowsOfRun {
        Stream<@Nullable Object[]> of(EcmoRun run);
    }

    private void read(Snapshot at, Scope scope, List<ViewColumn> columns, RowSink sink, RowsOfRun rowsOf) {
        sink.columns(columns);
        Optional<Set<String>> since = scope.since().flatMap(moment -> changed.since(at, moment));
        CaseTable cases = cohort.at(at);
        boolean wanted = true;
        for (int row = 0; wanted && row < cases.rows(); row++) {
            EcmoRun run = cases.run(row);
            if (scope.hasPatient(run.patientId())
                    && since.map(some -> some.contains(run.patientId())).orElse(true)) {
                Iterator<@Nullable Object[]> rows = rowsOf.of(run).iterator();
                while (wanted && rows.hasNext()) {
                    wanted = sink.row(rows.next());
                }
            }
        }
    }

    private static @Nullable Object[] caseRow(EcmoRun run) {
        @Nullable Object[] values = new Object[CASE.size()];
        for (int i = 0; i < values.length; i++) {
            String text = CaseColumns.all().get(i).written(run);
            if (!text.isEmpty()) {
                values[i] = CASE.get(i).kind() == ColumnKind.DECIMAL ? new BigDecimal(text) : text;
            }
        }
        return values;
    }

    private static Stream<@Nullable Object[]> complicationRows(EcmoRun run) {
        return ComplicationRows.of(run).map(row -> {
            @Nullable Object[] values = new Object[row.length];
            for (int i = 0; i < row.length; i++) {
                values[i] = row[i] instanceof Double number
                        ? new BigDecimal(
                                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                        : row[i];
            }
            return values;
        });
    }

    private static ViewColumn column(String name, boolean isNumber) {
        return isNumber
                ? new ViewColumn(name, "decimal", ColumnKind.DECIMAL, false)
                : new ViewColumn(name, "string", ColumnKind.TEXT, false);
    }
}
