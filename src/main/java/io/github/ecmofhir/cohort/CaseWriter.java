package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.store.Upkeep;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps {@code ecmo_case} and {@code ecmo_complication} for those who read with SQL, in the background. No measure depends on
 * them: they may be some seconds behind. Only runs that changed are written, in one transaction, so that a reader never sees
 * half of it, nor a run in one table without the other.
 *
 * <p>Of several servers on one database one writes; when it is gone, another makes the tables anew and goes on.
 */
public final class CaseWriter implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final List<RunTable> TABLES = List.of(CaseRows.TABLE, ComplicationRows.TABLE);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<CaseTable> cases;
    private final SharedLocks servers;
    private final Upkeep upkeep = new Upkeep(
            "ecmo-case-writer", "The tables of the runs could not be written and stay as they were", this::keepUp);
    /** While this server is the one that writes. */
    private SharedLocks.@Nullable Hold turn;
    /** The very runs that stand in the tables: the cohort keeps the object of a run that did not change. */
    private Set<EcmoRun> written = identitySet();
    /** Most of the time nothing has changed. */
    private @Nullable CaseTable last;

    /** By which rows are removed. A patient may have two runs of one identifier, each of its own system: both then go. */
    private record Name(String runId, String patientId) {

        static Name of(EcmoRun run) {
            return new Name(run.runId(), run.patientId());
        }
    }

    public CaseWriter(DataSource database, Supplier<CaseTable> cases, SharedLocks servers) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.cases = cases;
        this.servers = servers;
    }

    /** To be called once, when the cohort can be read. The tables are made anew by the server that writes them. */
    public void start() {
        upkeep.start(PAUSE);
    }

    /** Anew and empty, as their columns may have changed. */
    void createTables() {
        // Gone first and back last: at no time are complications there whose runs are not.
        ComplicationRows.TABLE.drop(jdbc);
        CaseRows.TABLE.drop(jdbc);
        CaseRows.TABLE.create(jdbc);
        ComplicationRows.TABLE.create(jdbc);
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        upkeep.close();
        endTurn();
    }

    /** One look for changes, if it is this server that writes them. */
    void keepUp() {
        if (isOurTurn()) {
            write(cases.get());
        }
    }

    private boolean isOurTurn() {
        if (turn != null && turn.lasts()) {
            return true;
        }
        endTurn();
        turn = servers.tryHold(SharedLock.CASES);
        if (turn == null) {
            return false;
        }
        try {
            createTables();
        } catch (RuntimeException e) {
            // Whoever is next begins with tables made anew
            endTurn();
            throw e;
        }
        // What another server wrote is not known here
        written = identitySet();
        last = null;
        return true;
    }

    private void endTurn() {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    /** Brings the tables to these cases. */
    void write(CaseTable table) {
        if (table == last) {
            return;
        }
        Set<EcmoRun> current = identitySet();
        IntStream.range(0, table.rows()).mapToObj(table::run).forEach(current::add);
        List<EcmoRun> gone =
                written.stream().filter(run -> !current.contains(run)).toList();
        Set<Name> removed = gone.stream().map(Name::of).collect(Collectors.toSet());
        List<Integer> added = IntStream.range(0, table.rows())
                .filter(row -> !written.contains(table.run(row)) || removed.contains(Name.of(table.run(row))))
                .boxed()
                .toList();
        if (!added.isEmpty() || !gone.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                for (RunTable each : TABLES) {
                    each.remove(jdbc, gone);
                    each.add(jdbc, table, added);
                }
            });
        }
        written = current;
        last = table;
    }

    private static Set<EcmoRun> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
