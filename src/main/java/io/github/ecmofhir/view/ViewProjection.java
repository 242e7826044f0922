package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.WriteParticipant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the view tables in step with the resources: in the transaction of each write the rows of the changed resources are
 * replaced and {@code patient_version} grows for each patient to whom rows belonged before or belong now. Costs about 30 µs
 * a resource and a few statements a view that is concerned.
 *
 * <p>It works on the connection that Spring has bound to the DataSource for the current transaction. With JPA that needs a
 * JpaTransactionManager that knows this very DataSource.
 */
final class ViewProjection implements WriteParticipant {

    private final ViewCatalogue catalogue;
    private final JdbcTemplate jdbc;
    private final ViewGate gate;

    ViewProjection(ViewCatalogue catalogue, DataSource database, ViewGate gate) {
        this.catalogue = catalogue;
        this.jdbc = new JdbcTemplate(database);
        this.gate = gate;
    }

    /**
     * @throws org.springframework.dao.DataAccessException when another write holds or has made the same rows; the write can
     *     be repeated
     * @throws io.github.ecmofhir.problem.Problem VIEW_INVALID when a view cannot take the resource, STORE_UNAVAILABLE during
     *     a rebuild
     */
    @Override
    public void beforeCommit(List<Change> changes) {
        Map<String, List<Change>> byType = changes.stream()
                .filter(change -> !catalogue.tablesOf(change.resourceType()).isEmpty())
                .collect(Collectors.groupingBy(Change::resourceType, TreeMap::new, Collectors.toList()));
        if (byType.isEmpty()) {
            return;
        }
        gate.enter();
        RowWriter writer = new RowWriter(jdbc);
        byType.forEach((type, ofType) -> writer.replace(catalogue.tablesOf(type), ofType));
        new PatientVersions(jdbc).mark(writer.touched());
    }
}
