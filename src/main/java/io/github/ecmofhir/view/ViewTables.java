package io.github.ecmofhir.view;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the views in the database, and the table {@code view_definition}, which says for each what definition it
 * was made for and whether it is filled.
 */
final class ViewTables {

    private final ViewCatalogue catalogue;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SharedLocks servers;

    ViewTables(ViewCatalogue catalogue, DataSource database, SharedLocks servers) {
        this.catalogue = catalogue;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.servers = servers;
    }

    /**
     * Brings the database to the views of this server: makes what is missing, makes anew and empty what another definition
     * left, drops the tables of views that are no more. To be called once at start, before anything is written.
     *
     * @return the names of the views that must be filled by {@link ViewRebuild} before they are read
     * @throws Problem SETTING_WRONG when servers with other views run on the database
     */
    List<String> prepare() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("create table if not exists view_definition"
                    + " (name varchar(64) primary key, hash varchar(64) not null, filled boolean not null)");
            new PatientVersions(jdbc).createTables();
        });
        Map<String, String> stored = stored();
        List<ViewTable> others = catalogue.tables().stream()
                .filter(table -> !table.hash().equals(stored.remove(table.view().name())))
                .toList();
        if (!others.isEmpty() || !stored.isEmpty()) {
            aloneOnTheDatabase(() -> {
                others.forEach(this::create);
                stored.keySet().forEach(this::drop);
            });
        }
        return unfilled();
    }

    /** A server that runs would write into tables that are no more. */
    private void aloneOnTheDatabase(Runnable work) {
        SharedLocks.Hold alone = servers.tryHold(SharedLock.RUNNING);
        if (alone == null) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("ecmo.store"),
                    "Servers of another version, with other views, run on this database.",
                    "All servers on one database have the same views.",
                    "Stop those, then start this version.");
        }
        try (alone) {
            work.run();
        }
    }

    private Map<String, String> stored() {
        Map<String, String> hashes = new HashMap<>();
        transaction.executeWithoutResult(status -> jdbc.query("select name, hash from view_definition", row -> {
            hashes.put(row.getString(1), row.getString(2));
        }));
        return hashes;
    }

    /** Forgets the old definition first, so that a crash on the way leaves a table that is made again. */
    private void create(ViewTable table) {
        drop(table.view().name());
        transaction.executeWithoutResult(status -> {
            jdbc.execute(table.create());
            jdbc.execute(table.createIndex());
            jdbc.update(
                    "insert into view_definition (name, hash, filled) values (?, ?, false)",
                    table.view().name(),
                    table.hash());
        });
    }

    private void drop(String view) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from view_definition where name = ?", view);
            jdbc.execute("drop table if exists " + SqlNames.table(view));
        });
    }

    List<String> unfilled() {
        return transaction.execute(
                status -> jdbc.queryForList("select name from view_definition where not filled", String.class));
    }
}
