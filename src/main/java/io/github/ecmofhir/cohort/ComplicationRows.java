package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Complication;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code ecmo_complication}: one row for each event that counts as present in a run, however many there are of an
 * item. A run without events has no row, whether it was looked at or not: that is in the columns of the run.
 */
final class ComplicationRows {

    private record Column(String name, boolean isNumber, BiFunction<EcmoRun, Complication, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            text("run_id", (run, event) -> run.runId()),
            text("patient_id", (run, event) -> run.patientId()),
            text("centre", (run, event) -> run.centre()),
            text(
                    "complication_group",
                    (run, event) -> event.group().map(ComplicationGroup::code).orElse(null)),
            text("item", (run, event) -> event.item()),
            number("onset_day", (run, event) -> CaseColumn.inDays(event.onsetMinutes())),
            text("phase", (run, event) -> event.phase()),
            text("severity", (run, event) -> event.severity()),
            text("criterion_version", (run, event) -> event.criterion()));

    static final RunTable TABLE = new RunTable(
            "ecmo_complication",
            COLUMNS.stream()
                    .map(column -> new RunTable.Column(column.name(), column.isNumber()))
                    .toList(),
            (cases, row) -> of(cases.run(row)));

    private ComplicationRows() {}

    static Stream<@Nullable Object[]> of(EcmoRun run) {
        return run.complications().present().stream()
                .map(event -> COLUMNS.stream()
                        .map(column -> column.value().apply(run, event))
                        .toArray());
    }

    private static Column text(String name, BiFunction<EcmoRun, Complication, @Nullable String> value) {
        return new Column(name, false, value::apply);
    }

    private static Column number(String name, BiFunction<EcmoRun, Complication, @Nullable Double> value) {
        return new Column(name, true, value::apply);
    }
}
