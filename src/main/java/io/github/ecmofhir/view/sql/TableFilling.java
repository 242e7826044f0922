package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import io.github.ecmofhir.view.format.JsonTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table and puts rows into it, several in one statement, as each takes a way to the process of the database and back.
 * The rows of one statement are in the memory of both, whatever the table takes on disk.
 */
final class TableFilling implements RowSink {

    /** More parameters make no statement quicker. */
    private static final int VALUES_AT_ONCE = 2_000;

    /** Texts may be whole documents. */
    private static final int CHARACTERS_AT_ONCE = 1_000_000;

    private final Connection owner;
    private final String table;
    private final SqlSettings settings;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private long waitingCharacters;
    private @Nullable PreparedStatement insert;
    private int columns;

    TableFilling(Connection owner, String table, SqlSettings settings) {
        this.owner = owner;
        this.table = table;
        this.settings = settings;
    }

    @Override
    public void columns(List<ViewColumn> ofTable) {
        columns = ofTable.size();
        String definitions = ofTable.stream()
                .map(column -> quoted(column.name()) + " " + type(column))
                .collect(Collectors.joining(", "));
        try (Statement statement = owner.createStatement()) {
            statement.execute("create table " + table + "(" + definitions + ")");
            for (ViewColumn column : ofTable) {
                if (isKey(column)) {
                    statement.execute("create index on " + table + "(" + quoted(column.name()) + ")");
                }
            }
        } catch (SQLException e) {
            throw unfilled(e);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Tables are joined by them; H2 joins without an index by trying each row with each. */
    private static boolean isKey(ViewColumn column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return !column.collection() && (name.equals("id") || name.endsWith("_id"));
    }

    private static String type(ViewColumn column) {
        if (column.collection()) {
            return "varchar";
        }
        return column.kind() == ColumnKind.DECIMAL
                ? "decfloat(" + ResultColumns.EXACT_DIGITS + ")"
                : column.kind().sqlType();
    }

    @Override
    public boolean row(@Nullable Object[] values) {
        @Nullable Object[] row = values.clone();
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof List<?> list) {
                row[i] = JsonTable.text(list);
            }
            if (row[i] instanceof String text) {
                waitingCharacters += text.length();
            }
        }
        waiting.add(row);
        try {
            if (waiting.size() == rowsAtOnce()) {
                sendAll();
            } else if (waitingCharacters > CHARACTERS_AT_ONCE) {
                sendRest();
            }
        } catch (SQLException e) {
            throw unfilled(e);
        }
        return true;
    }

    private int rowsAtOnce() {
        return Math.max(1, VALUES_AT_ONCE / columns);
    }

    private void sendAll() throws SQLException {
        PreparedStatement statement = insert;
        if (statement == null) {
            statement = prepare(rowsAtOnce());
            insert = statement;
        }
        send(statement);
    }

    private void sendRest() throws SQLException {
        try (PreparedStatement rest = prepare(waiting.size())) {
            send(rest);
        }
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        return owner.prepareStatement("insert into " + table + " values " + row + (", " + row).repeat(rows - 1));
    }

    private void send(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (@Nullable Object[] values : waiting) {
            for (Object value : values) {
                statement.setObject(place, value);
                place++;
            }
        }
        waiting.clear();
        waitingCharacters = 0;
        statement.executeUpdate();
        owner.commit();
    }

    /** The rows that wait are sent. */
    void complete() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            sendRest();
        } catch (SQLException e) {
            throw unfilled(e);
        }
    }

    private RuntimeException unfilled(SQLException e) {
        return SqlFault.isOfMemory(e)
                ? SqlFault.tablesTooLarge(settings)
                : new IllegalStateException("A table of a query cannot be filled.", e);
    }
}
