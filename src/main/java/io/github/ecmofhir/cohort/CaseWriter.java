package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the case table out as the SQL table {@code ecmo_case}, in the background, for those who read with SQL. No measure
 * depends on it: it may be some seconds behind. Only runs that changed are written, in one transaction, so that a reader
 * never sees half of it.
 */
public final class CaseWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWriter.class);
    private static final int DELAY_SECONDS = 3;
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<CaseTable> cases;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ecmo-case-writer");
        thread.setDaemon(true);
        return thread;
    });
    /** The very runs that stand in the table: the cohort keeps the object of a run that did not change. */
    private Set<EcmoRun> written = identitySet();

    public CaseWriter(DataSource database, Supplier<CaseTable> cases) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.cases = cases;
    }

    /** To be called once, when the cohort can be read. The table is made anew, since its columns may have changed. */
    public void start() {
        createTable();
        clock.scheduleWithFixedDelay(this::writeQuietly, 0, DELAY_SECONDS, TimeUnit.SECONDS);
    }

    void createTable() {
        jdbc.execute("drop table if exists ecmo_case");
        jdbc.execute("create table ecmo_case (" + columns() + ")");
        jdbc.execute("create index ecmo_case_run on ecmo_case (run_id)");
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The table ecmo_case was still being written at the end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeQuietly() {
        try {
            write(cases.get());
        } catch (RuntimeException e) {
            // A failing task would not be run again; the next one may find the store in order.
            LOG.warn("The table ecmo_case could not be written and stays as it was: {}", e.getMessage());
        }
    }

    /** Brings the table to these cases. */
    void write(CaseTable table) {
        Set<EcmoRun> current = identitySet();
        List<Object[]> added = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            current.add(table.run(row));
            if (!written.contains(table.run(row))) {
                added.add(values(table, row));
            }
        }
        List<Object[]> gone = written.stream()
                .filter(run -> !current.contains(run))
                .map(run -> new Object[] {run.runId(), run.patientId()})
                .toList();
        if (added.isEmpty() && gone.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("delete from ecmo_case where run_id = ? and patient_id = ?", gone);
            jdbc.batchUpdate(insert(), added, BATCH, (statement, values) -> {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
            });
        });
        written = current;
    }

    private static Object[] values(CaseTable table, int row) {
        return IntStream.range(0, CaseColumns.all().size())
                .mapToObj(column -> value(table, column, row))
                .toArray();
    }

    private static @Nullable Object value(CaseTable table, int column, int row) {
        if (CaseColumns.all().get(column).isNumber()) {
            double number = table.number(column, row);
            return Double.isNaN(number) ? null : number;
        }
        return table.text(column, row);
    }

    private static String columns() {
        return CaseColumns.all().stream()
                .map(column -> column.name() + (column.isNumber() ? " double precision" : " varchar(1000)"))
                .collect(Collectors.joining(", "));
    }

    private static String insert() {
        return "insert into ecmo_case values ("
                + CaseColumns.all().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static Set<EcmoRun> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
