package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refills view tables from the stored resources, in batches that commit on their own. While it runs, writes and
 * reading the views are refused with 503 on all servers of the database; a rebuild that is interrupted leaves the views marked
 * as not filled and is repeated at the next start. Takes about 0.2 ms a resource.
 */
public final class ViewRebuild {

    /**
     * What a rebuild did.
     *
     * @param resources that were read; a resource type of several views counts once
     */
    public record Rebuilt(List<String> views, long resources, long rows) {}

    private static final int BATCH = 500;

    private final ViewCatalogue catalogue;
    private final ViewTables tables;
    private final ResourceSource source;
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final TransactionTemplate transaction;
    private final ViewGate gate;

    ViewRebuild(
            ViewCatalogue catalogue,
            ViewTables tables,
            ResourceSource source,
            DataSource database,
            PlatformTransactionManager transactions,
            ViewGate gate) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.source = source;
        this.jdbc = new JdbcTemplate(database);
        this.dialect = Dialect.of(database);
        this.transaction = new TransactionTemplate(transactions);
        // The source may call from within a transaction of its own that reads.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.gate = gate;
    }

    /** Fills the views that are new or whose definition has changed. */
    public Rebuilt needed() {
        List<String> unfilled = tables.unfilled();
        return rebuild(catalogue.tables().stream()
                .filter(table -> unfilled.contains(table.view().name()))
                .toList());
    }

    /** Fills all views anew. */
    public Rebuilt all() {
        return rebuild(catalogue.tables());
    }

    private Rebuilt rebuild(List<ViewTable> chosen) {
        List<String> names = chosen.stream().map(table -> table.view().name()).toList();
        if (chosen.isEmpty()) {
            return new Rebuilt(names, 0, 0);
        }
        Filling filling = new Filling();
        gate.closed(() -> {
            transaction.executeWithoutResult(status -> empty(chosen));
            for (String type : types(chosen)) {
                List<ViewTable> ofType = chosen.stream()
                        .filter(table -> table.view().resource().equals(type))
                        .toList();
                filling.start(ofType);
                source.forEach(type, filling::add);
                filling.flush();
            }
            transaction.executeWithoutResult(status -> finish(chosen));
        });
        return new Rebuilt(names, filling.resources, filling.rows);
    }

    private static Set<String> types(List<ViewTable> tables) {
        return tables.stream().map(table -> table.view().resource()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void empty(List<ViewTable> chosen) {
        for (ViewTable table : chosen) {
            jdbc.update(
                    "update view_definition set filled = false where name = ?",
                    table.view().name());
            jdbc.update("delete from " + table.name());
        }
    }

    private void finish(List<ViewTable> chosen) {
        for (ViewTable table : chosen) {
            jdbc.execute(dialect.analyze(table.name()));
            jdbc.update(
                    "update view_definition set filled = true where name = ?",
                    table.view().name());
        }
        new PatientVersions(jdbc).mark(new TreeSet<>(Set.of(PatientVersions.EVERYBODY)));
    }

    /** Gathers the resources of one type and writes them batch by batch. */
    private final class Filling {

        private List<ViewTable> ofType = List.of();
        private final List<Change> batch = new ArrayList<>();
        private long resources;
        private long rows;

        void start(List<ViewTable> tablesOfType) {
            ofType = tablesOfType;
        }

        void add(Resource resource) {
            batch.add(Change.updated(resource));
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            transaction.executeWithoutResult(status -> {
                RowWriter writer = new RowWriter(jdbc);
                writer.replace(ofType, batch);
                new PatientVersions(jdbc).mark(writer.touched());
                rows += writer.written();
            });
            resources += batch.size();
            batch.clear();
        }
    }
}
