package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import io.github.ecmofhir.view.format.JsonTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A database for one query: H2 in a directory of its own that is deleted afterwards. What is asked by others is asked by a user
 * who may read the tables of the query and nothing else. Cost: some 30 ms, and 2 µs for each value that is filled in.
 */
final class ScratchDatabase implements AutoCloseable {

    private static final String OPTIONS = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DATABASE_TO_UPPER=FALSE;LOCK_MODE=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;MAX_MEMORY_ROWS=20000";

    /** Names of columns that the views have, or that may be expected; H2 has a list for each connection. */
    private static final String NAMES = ";NON_KEYWORDS=VALUE,DAY,MONTH,YEAR,HOUR,MINUTE,SECOND,USER,KEY";

    private static final int BATCH = 500;

    private final SqlSettings settings;
    private final Path directory;
    private final Connection owner;
    private final Connection reader;
    private int queries;

    private ScratchDatabase(SqlSettings settings, Path directory, Connection owner, Connection reader) {
        this.settings = settings;
        this.directory = directory;
        this.owner = owner;
        this.reader = reader;
    }

    static ScratchDatabase open(SqlSettings settings) {
        try {
            Path directory = Files.createTempDirectory("ecmo-sql-");
            String url = "jdbc:h2:" + directory.resolve("query") + OPTIONS + NAMES;
            String word = UUID.randomUUID().toString();
            Connection owner = DriverManager.getConnection(url, "owner", word);
            try (Statement statement = owner.createStatement()) {
                statement.execute("create user reader password '" + word + "'");
                statement.execute("create schema data");
                statement.execute("grant select on schema data to reader");
            }
            owner.setAutoCommit(false);
            return new ScratchDatabase(
                    settings,
                    directory,
                    owner,
                    DriverManager.getConnection("jdbc:h2:" + directory.resolve("query") + NAMES, "reader", word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("There is no database for queries.", e);
        }
    }

    /** Takes the rows of a table; the table is there with the first row, and complete when it is asked for. */
    RowSink filling(int table) {
        return new Filling("data.t" + table);
    }

    /**
     * Runs a query.
     *
     * @param names of its tables, each with the number under which it was filled
     * @throws io.github.ecmofhir.problem.Problem SQL_INVALID or SQL_TOO_COSTLY
     */
    void query(SqlLibrary library, Map<String, Integer> names, Map<String, Object> arguments, RowSink sink) {
        String schema = "q" + queries;
        queries++;
        try {
            name(schema, names);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of a query cannot be named.", e);
        }
        SqlFault fault = new SqlFault(library.label(), settings);
        try (PreparedStatement statement = prepare(schema, library)) {
            List<String> parameters = library.sql().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, arguments.get(parameters.get(i)));
            }
            statement.setQueryTimeout(Math.toIntExact(settings.timeLimit().toSeconds()));
            statement.setMaxRows(settings.rowLimit() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                requireFew(rows, fault);
                ResultColumns columns = ResultColumns.of(rows.getMetaData());
                sink.columns(columns.columns());
                boolean wanted = true;
                while (wanted && rows.next()) {
                    wanted = sink.row(columns.values(rows));
                }
            }
        } catch (SQLException e) {
            throw fault.of(e);
        } catch (StackOverflowError e) {
            // H2 goes down into expressions step by step; its database is thrown away
            throw fault.tooDeep();
        }
    }

    private PreparedStatement prepare(String schema, SqlLibrary library) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            statement.execute("set schema " + schema);
        }
        return reader.prepareStatement(
                library.sql().positional(), ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    }

    /** The whole result is there before its first row is read, so that nobody gets a part of what is too much. */
    private void requireFew(ResultSet rows, SqlFault fault) throws SQLException {
        if (rows.last() && rows.getRow() > settings.rowLimit()) {
            throw fault.tooManyRows();
        }
        rows.beforeFirst();
    }

    private void name(String schema, Map<String, Integer> names) throws SQLException {
        owner.commit();
        try (Statement statement = owner.createStatement()) {
            statement.execute("create schema " + schema);
            for (Map.Entry<String, Integer> name : names.entrySet()) {
                statement.execute("create view " + schema + "." + quoted(name.getKey()) + " as select * from data.t"
                        + name.getValue());
            }
            statement.execute("grant select on schema " + schema + " to reader");
        }
        owner.commit();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            reader.close();
            try (Statement statement = owner.createStatement()) {
                statement.execute("shutdown immediately");
            }
            owner.close();
        } catch (SQLException e) {
            // It is deleted all the same
        }
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Filling implements RowSink {

        private final String table;
        private @Nullable PreparedStatement insert;
        private List<ViewColumn> columns = List.of();
        private int waiting;

        Filling(String table) {
            this.table = table;
        }

        @Override
        public void columns(List<ViewColumn> ofTable) {
            columns = ofTable;
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
                insert = owner.prepareStatement(
                        "insert into " + table + " values (?" + ", ?".repeat(ofTable.size() - 1) + ")");
            } catch (SQLException e) {
                throw new IllegalStateException("A table of a query cannot be made.", e);
            }
        }

        /** Tables are joined by them; H2 joins without an index by trying each row with each. */
        private boolean isKey(ViewColumn column) {
            String name = column.name().toLowerCase(Locale.ROOT);
            return !column.collection() && (name.equals("id") || name.endsWith("_id"));
        }

        private String type(ViewColumn column) {
            if (column.collection()) {
                return "varchar";
            }
            return column.kind() == ColumnKind.DECIMAL
                    ? "decfloat(" + ResultColumns.EXACT_DIGITS + ")"
                    : column.kind().sqlType();
        }

        @Override
        public boolean row(@Nullable Object[] values) {
            PreparedStatement statement = Objects.requireNonNull(insert);
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i] instanceof List<?> list ? JsonTable.text(list) : values[i]);
                }
                statement.executeUpdate();
                waiting++;
                if (waiting == BATCH) {
                    owner.commit();
                    waiting = 0;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("A table of a query cannot be filled.", e);
            }
            return true;
        }
    }
}
