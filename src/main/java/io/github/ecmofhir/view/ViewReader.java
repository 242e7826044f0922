package io.github.ecmofhir.view;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the view tables as of one moment: a bundle is seen whole or not at all. It opens transactions of its own and must be
 * called outside any other. 165,000 rows take about half a second.
 */
public final class ViewReader {

    private static final int FETCH_SIZE = 2_000;

    private final ViewCatalogue catalogue;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ViewReader(ViewCatalogue catalogue, DataSource database) {
        this.catalogue = catalogue;
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCH_SIZE);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setIsolationLevel(Dialect.of(database).snapshotIsolation());
        this.transaction.setReadOnly(true);
    }

    /** As {@link Snapshot#bucketVersions}; one that differs from what was held before means that rows have changed since. */
    public List<Long> bucketVersions() {
        return within(() -> new PatientVersions(jdbc).bucketVersions());
    }

    /**
     * @param work what is done with the rows while the snapshot lasts
     * @throws io.github.ecmofhir.problem.Problem STORE_UNAVAILABLE while a view is not filled
     */
    public <T> T read(Function<Snapshot, T> work) {
        return within(() -> work.apply(new Snapshot(catalogue, jdbc)));
    }

    private <T> T within(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Views are read in a transaction of their own.");
        }
        return transaction.execute(status -> work.get());
    }
}
