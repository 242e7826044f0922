package io.github.ecmofhir.view;

import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.store.WriteParticipant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The views of the catalogue as tables of one database: made and kept in step with the resources, filled anew, read. One
 * instance serves a database in a server, as its parts know of each other.
 */
public final class StoredViews {

    private final ViewCatalogue catalogue;
    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final ViewTables tables;
    private final ViewGate gate;

    /**
     * @param transactions binds its connections to this very DataSource; a JpaTransactionManager does so when it knows the
     *     DataSource
     * @param servers on the same database
     */
    public StoredViews(
            ViewCatalogue catalogue,
            DataSource database,
            PlatformTransactionManager transactions,
            SharedLocks servers) {
        this.catalogue = catalogue;
        this.database = database;
        this.transactions = transactions;
        this.tables = new ViewTables(catalogue, database, servers);
        this.gate = new ViewGate(servers);
    }

    /**
     * Brings the tables to the views of this server. To be called once at start, before anything is written.
     *
     * @return names of the views that {@link ViewRebuild#needed} must fill before they can be read
     */
    public List<String> prepare() {
        return tables.prepare();
    }

    /** What every write must call before it commits. */
    public WriteParticipant projection() {
        return new ViewProjection(catalogue, database, gate);
    }

    public ViewRebuild rebuild(ResourceSource source) {
        return new ViewRebuild(catalogue, tables, source, database, transactions, gate);
    }

    public PastReader pastReader(EarlierResources earlier) {
        return new PastReader(catalogue, reader(), database, earlier);
    }

    public ViewReader reader() {
        return new ViewReader(catalogue, database);
    }
}
