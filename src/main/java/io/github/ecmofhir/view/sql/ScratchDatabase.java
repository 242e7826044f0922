package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.view.RowSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A database for one query: H2 in a directory of its own, and in a process that runs nothing else meanwhile, of which nothing is left afterwards. What is asked by
 * others is asked by a user who may read the tables of the query and nothing else, and ends with its process at the latest.
 */
final class ScratchDatabase implements AutoCloseable {

    private static final String OPTIONS = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DATABASE_TO_UPPER=FALSE;LOCK_MODE=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;MAX_MEMORY_ROWS=20000";

    /** Names of columns that the views have, or that may be expected; H2 has a list for each connection. */
    private static final String NAMES = ";NON_KEYWORDS=VALUE,DAY,MONTH,YEAR,HOUR,MINUTE,SECOND,USER,KEY";

    /** H2 looks at its own limit between rows; for what it misses then, the process is ended. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int FETCH_SIZE = 1_000;

    private final SqlSettings settings;
    private final QueryProcesses processes;
    private final Path directory;
    private final QueryProcess process;
    private final Connection owner;
    private final Connection reader;
    private final List<TableFilling> fillings = new ArrayList<>();
    private int queries;

    private ScratchDatabase(
            SqlSettings settings,
            QueryProcesses processes,
            Path directory,
            QueryProcess process,
            Connection owner,
            Connection reader) {
        this.settings = settings;
        this.processes = processes;
        this.directory = directory;
        this.process = process;
        this.owner = owner;
        this.reader = reader;
    }

    /** @throws Problem STORE_UNAVAILABLE where the machine starts no process */
    static ScratchDatabase open(SqlSettings settings, QueryProcesses processes) {
        Path directory = processes.newDirectory();
        try {
            String word = UUID.randomUUID().toString();
            create(directory, word);
            return connected(settings, processes, directory, word);
        } catch (SQLException e) {
            delete(directory);
            throw new IllegalStateException("There is no database for queries.", e);
        } catch (Problem e) {
            delete(directory);
            throw e;
        }
    }

    private static ScratchDatabase connected(
            SqlSettings settings, QueryProcesses processes, Path directory, String word) throws SQLException {
        QueryProcess process = processes.take();
        try {
            String url = "jdbc:h2:tcp://127.0.0.1:" + process.port() + "/./" + directory.getFileName() + "/query";
            Connection owner = DriverManager.getConnection(url + OPTIONS + NAMES, "owner", word);
            owner.setAutoCommit(false);
            Connection reader = DriverManager.getConnection(url + NAMES, "reader", word);
            return new ScratchDatabase(settings, processes, directory, process, owner, reader);
        } catch (SQLException e) {
            process.close();
            throw e;
        }
    }

    /** Nobody can make one from afar, so that it is made here. */
    private static void create(Path directory, String word) throws SQLException {
        String url = "jdbc:h2:" + directory.resolve("query") + OPTIONS + NAMES;
        try (Connection owner = DriverManager.getConnection(url, "owner", word);
                Statement statement = owner.createStatement()) {
            statement.execute("create user reader password '" + word + "'");
            statement.execute("create schema data");
            statement.execute("grant select on schema data to reader");
        }
    }

    /** Takes the rows of a table; the table is there with the first row, and complete when it is asked for. */
    RowSink filling(int table) {
        TableFilling filling = new TableFilling(owner, "data.t" + table, settings);
        fillings.add(filling);
        return filling;
    }

    /**
     * Runs a query.
     *
     * @param names of its tables, each with the number under which it was filled
     * @throws Problem SQL_INVALID or SQL_TOO_COSTLY
     */
    void query(SqlLibrary library, Map<String, Integer> names, Map<String, Object> arguments, RowSink sink) {
        fillings.forEach(TableFilling::complete);
        String schema = "q" + queries;
        queries++;
        try {
            name(schema, names);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of a query cannot be named.", e);
        }
        SqlFault fault = new SqlFault(library.label(), settings);
        Deadline deadline = processes.deadline(settings.timeLimit().plus(GRACE), process::kill);
        try (PreparedStatement statement = prepare(schema, library)) {
            List<String> parameters = library.sql().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, arguments.get(parameters.get(i)));
            }
            statement.setQueryTimeout(Math.toIntExact(settings.timeLimit().toSeconds()));
            statement.setMaxRows(settings.rowLimit() + 1);
            statement.setFetchSize(Math.min(FETCH_SIZE, settings.rowLimit()));
            try (ResultSet rows = statement.executeQuery()) {
                requireFew(rows, fault);
                deadline.met();
                ResultColumns columns = ResultColumns.of(rows.getMetaData());
                sink.columns(columns.columns());
                boolean wanted = true;
                while (wanted && rows.next()) {
                    wanted = sink.row(columns.values(rows));
                }
            }
        } catch (SQLException e) {
            throw deadline.isMissed() ? fault.tooLong() : fault.of(e);
        } finally {
            deadline.met();
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
                statement.execute("create view " + schema + "." + TableFilling.quoted(name.getKey())
                        + " as select * from data.t" + name.getValue());
            }
            statement.execute("grant select on schema " + schema + " to reader");
        }
        owner.commit();
    }

    /**
     * Nothing of it is written: nothing of it is needed any more. The process keeps a database in memory for as long as one is
     * connected to it.
     */
    @Override
    public void close() {
        try (owner;
                reader;
                Statement statement = owner.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            process.close();
        }
        processes.giveBack(process);
        delete(directory);
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
