package io.github.ecmofhir.server.move;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Copies the rows of one table from H2 into the table of the same name in PostgreSQL. */
final class TableCopy {

    private static final int BATCH = 1_000;

    private final String table;
    private final List<String> columns;
    private final Map<String, String> types;

    /** @param types of the columns in PostgreSQL, by their names */
    TableCopy(String table, Map<String, String> types) {
        this.table = table;
        this.types = types;
        this.columns = List.copyOf(types.keySet());
    }

    /**
     * Cost: memory for a batch of rows, however many there are.
     *
     * @param target bound to the transaction of the caller
     * @return how many rows there were
     */
    long copy(JdbcTemplate source, DataSource target) {
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        Long copied = source.query("select " + String.join(", ", columns) + " from " + table, rows -> {
            try (PreparedStatement statement =
                    DataSourceUtils.getConnection(target).prepareStatement(insert)) {
                return insertAll(rows, statement);
            }
        });
        return copied == null ? 0 : copied;
    }

    private long insertAll(ResultSet rows, PreparedStatement insert) throws SQLException {
        long count = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns.size(); column++) {
                set(insert, column, rows);
            }
            insert.addBatch();
            count++;
            if (count % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return count;
    }

    private void set(PreparedStatement insert, int column, ResultSet row) throws SQLException {
        String name = columns.get(column - 1);
        String type = String.valueOf(types.get(name));
        switch (type) {
            case "character varying", "text", "character" -> insert.setString(column, row.getString(column));
            case "bytea" -> insert.setBytes(column, row.getBytes(column));
            case "oid" -> insert.setNull(column, java.sql.Types.BIGINT, requireNone(row, column, name));
            case "timestamp without time zone" -> insert.setTimestamp(column, row.getTimestamp(column));
            default -> insert.setObject(column, row.getObject(column));
        }
    }

    /** HAPI keeps texts in their rows; what older versions kept as large objects is not moved. */
    private String requireNone(ResultSet row, int column, String name) throws SQLException {
        @Nullable Object value = row.getObject(column);
        if (value != null) {
            throw new IllegalStateException("Column " + table + "." + name + " holds a large object.");
        }
        return "oid";
    }
}
