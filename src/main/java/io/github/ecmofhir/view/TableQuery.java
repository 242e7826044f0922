package io.github.ecmofhir.view;

import io.github.ecmofhir.store.ResourceTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the table of a view for its rows, with the columns of the definition behind the patient.
 *
 * @param parameters of the marks in the SQL
 */
record TableQuery(String sql, Object[] parameters, List<ViewColumn> columns) {

    /** Place of the patient's id in a row of the result. */
    static final int PATIENT = 1;

    /** More patients than these are told apart here: a database would have to be told all their ids. */
    private static final int MOST_PATIENTS = 500;

    static TableQuery of(ViewTable table, Scope scope) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        scope.patients().filter(patients -> patients.size() <= MOST_PATIENTS).ifPresent(patients -> {
            List<String> sorted = patients.stream().sorted().toList();
            conditions.add(
                    sorted.isEmpty()
                            ? "patient_id is null"
                            : "(patient_id is null or patient_id in " + InList.marks(sorted) + ")");
            parameters.addAll(sorted);
        });
        Instant since = scope.since().orElse(null);
        if (since != null) {
            conditions.add("id in (" + ResourceTable.WRITTEN_SINCE + ")");
            parameters.add(table.view().resource());
            parameters.add(Timestamp.from(since));
        }
        List<ViewColumn> columns = table.view().columns();
        String names = columns.stream()
                .map(column -> ", " + SqlNames.column(column.name()))
                .collect(Collectors.joining());
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return new TableQuery(
                "select patient_id" + names + " from " + table.name() + where + " order by patient_id, id, row_no",
                parameters.toArray(),
                columns);
    }

    /** The row at which the result stands. */
    @Nullable
    Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Snapshot.value(columns.get(i).kind(), row, PATIENT + 1 + i);
        }
        return values;
    }
}
