package io.github.ecmofhir.view;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The table in which the rows of a view are kept, and its SQL. It begins with {@code id} (of the resource), {@code
 * row_no} (from 0 within the resource) and {@code patient_id} (null where the resource belongs to no patient); a view's
 * own columns {@code id} and {@code patient_id} are these and stand there once.
 *
 * @param hash changes with the definition and with the layout made from it
 */
record ViewTable(CompiledView view, String name, List<TableColumn> columns, String hash) {

    static final String ID = "id";
    static final String ROW_NO = "row_no";
    static final String PATIENT_ID = "patient_id";

    static ViewTable of(CompiledView view, String json) {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            TableColumn column = TableColumn.of(view.columns().get(i), i);
            if (!column.sqlName().equals(ID) && !column.sqlName().equals(PATIENT_ID)) {
                columns.add(column);
            }
        }
        ViewTable table = new ViewTable(view, SqlNames.table(view.name()), List.copyOf(columns), "");
        return new ViewTable(view, table.name, table.columns, DigestUtils.sha256Hex(table.create() + json));
    }

    String create() {
        String own = columns.stream()
                .map(column -> ", " + column.sqlName() + " " + column.kind().sqlType())
                .collect(Collectors.joining());
        return "create table if not exists " + name + " (id varchar(64) not null, row_no integer not null,"
                + " patient_id varchar(64)" + own + ", primary key (id, row_no))";
    }

    String createIndex() {
        return "create index if not exists " + name + "_patient on " + name + " (patient_id)";
    }

    String insert() {
        String marks = ", ?".repeat(columns.size());
        return "insert into " + name + " (" + columnList() + ") values (?, ?, ?" + marks + ")";
    }

    int[] insertTypes() {
        IntStream own = columns.stream().mapToInt(column -> switch (column.kind()) {
            case TEXT, DECIMAL -> Types.VARCHAR;
            case BOOLEAN -> Types.BOOLEAN;
            case INTEGER -> Types.INTEGER;
            case LONG -> Types.BIGINT;
        });
        return IntStream.concat(IntStream.of(Types.VARCHAR, Types.INTEGER, Types.VARCHAR), own)
                .toArray();
    }

    /** The parameters of {@link #insert()}. */
    @Nullable
    Object[] parameters(String id, int rowNo, @Nullable String patientId, ViewRow row) {
        @Nullable Object[] parameters = new Object[3 + columns.size()];
        parameters[0] = id;
        parameters[1] = rowNo;
        parameters[2] = patientId;
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.value(columns.get(i).place());
            parameters[3 + i] = columns.get(i).kind() == ColumnKind.DECIMAL && value != null ? value.toString() : value;
        }
        return parameters;
    }

    /** A row as it is read from the table. */
    ViewRow stored(String id, int rowNo, @Nullable String patientId, ViewRow row) {
        @Nullable Object[] values = new Object[3 + columns.size()];
        values[0] = id;
        values[1] = rowNo;
        values[2] = patientId;
        for (int i = 0; i < columns.size(); i++) {
            values[3 + i] = row.value(columns.get(i).place());
        }
        return new ViewRow(shape(), values);
    }

    /** @param condition on the columns; the rows come resource by resource */
    String select(String condition) {
        return "select " + columnList() + " from " + name + " where " + condition + " order by patient_id, id, row_no";
    }

    ViewRow.Shape shape() {
        List<String> names = new ArrayList<>(List.of(ID, ROW_NO, PATIENT_ID));
        columns.forEach(column -> names.add(column.name()));
        return new ViewRow.Shape(names);
    }

    private String columnList() {
        return "id, row_no, patient_id"
                + columns.stream().map(column -> ", " + column.sqlName()).collect(Collectors.joining());
    }
}
