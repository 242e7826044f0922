package io.github.ecmofhir.cohort;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewCatalogue;
import io.github.ecmofhir.view.ViewRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of the guide as tables in memory, filled as a server fills them, and a cohort that reads them. */
public final class ViewStore implements AutoCloseable {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ViewCatalogue CATALOGUE =
            ViewCatalogue.load(new ViewRunner(CONTEXT, CONTEXT.getValidationSupport()));

    private static final Pattern URN = Pattern.compile("urn:uuid:[0-9a-f-]{36}");

    private final DataSource database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000", "sa", "");
    private final StoredViews views = open(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Map<String, Resource> resources = new TreeMap<>();
    private final Map<String, String> idsOfUrls = new HashMap<>();
    final ObservedConnections connections = new ObservedConnections(database);
    final LiveCohort cohort = openAnew();
    final JdbcTemplate jdbc = new JdbcTemplate(database);

    public ViewStore() {
        views.prepare();
        views.rebuild((type, use) -> {}).needed();
    }

    /** Every run as it is stored now. */
    public CaseTable cases() {
        return cohort.current();
    }

    /** Frees the memory; only who fills many needs it. */
    @Override
    public void close() {
        jdbc.execute("shutdown");
    }

    /** A cohort that has read nothing yet, as after a restart. */
    LiveCohort openAnew() {
        return new LiveCohort(open(connections).reader(), open(connections).pastReader(moment -> List.of()));
    }

    private static StoredViews open(DataSource database) {
        return new StoredViews(
                CATALOGUE, database, new DataSourceTransactionManager(database), SharedLocks.OF_ONE_SERVER);
    }

    static Resource parse(String json) {
        return (Resource) parser().parseResource(json);
    }

    private static IParser parser() {
        return CONTEXT.newJsonParser();
    }

    /** Stores what a bundle holds; a resource keeps its id when it is sent again. */
    public ViewStore push(Bundle bundle) {
        for (BundleEntryComponent entry : bundle.getEntry()) {
            idsOfUrls.computeIfAbsent(entry.getFullUrl(), url -> "r" + (idsOfUrls.size() + 1));
        }
        Map<String, String> references = new HashMap<>();
        bundle.getEntry()
                .forEach(entry -> references.put(
                        entry.getFullUrl(), entry.getResource().fhirType() + "/" + idsOfUrls.get(entry.getFullUrl())));
        List<Resource> stored = new ArrayList<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String json = URN.matcher(parser().encodeResourceToString(entry.getResource()))
                    .replaceAll(urn -> references.getOrDefault(urn.group(), urn.group()));
            Resource resource = parse(json);
            resource.setId(idsOfUrls.get(entry.getFullUrl()));
            Resource before = resources.get(resource.fhirType() + "/" + resource.getIdPart());
            // As in a server, sending again what is stored is no change.
            if (before == null || !before.equalsDeep(resource)) {
                stored.add(resource);
            }
        }
        return write(stored);
    }

    ViewStore write(String... json) {
        return write(List.of(json).stream().map(ViewStore::parse).toList());
    }

    ViewStore write(List<Resource> stored) {
        List<Change> changes = new ArrayList<>();
        for (Resource resource : stored) {
            String id = resource.getIdPart();
            resources.put(resource.fhirType() + "/" + id, resource);
            changes.add(Change.updated(resource));
        }
        transaction.executeWithoutResult(status -> views.projection().beforeCommit(changes));
        return this;
    }

    void delete(String type, String id) {
        resources.remove(type + "/" + id);
        transaction.executeWithoutResult(status -> views.projection().beforeCommit(List.of(Change.deleted(type, id))));
    }

    /** The resource with this identifier, to be changed and written again. */
    <T extends Resource> T stored(Class<T> type, String identifier) {
        return resources.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(resource ->
                        parser().encodeResourceToString(resource).contains("\"value\":\"" + identifier + "\""))
                .filter(resource -> identifierOf(resource).equals(identifier))
                .findFirst()
                .orElseThrow();
    }

    private static String identifierOf(Resource resource) {
        return resource.getNamedProperty("identifier").getValues().stream()
                .findFirst()
                .map(identifier ->
                        identifier.getNamedProperty("value").getValues().get(0).primitiveValue())
                .orElse("");
    }

    /** The text of a cell, as a filter sees it; {@code null} as text when it is missing. */
    String cell(String runId, String column) {
        CaseTable table = cohort.current();
        for (int row = 0; row < table.rows(); row++) {
            if (table.run(row).runId().equals(runId)) {
                int place = CaseColumns.place(column);
                if (table.isMissing(place, row)) {
                    return "missing";
                }
                return CaseColumns.all().get(place).isNumber()
                        ? String.valueOf(table.number(place, row))
                        : String.valueOf(table.text(place, row));
            }
        }
        throw new AssertionError("There is no run " + runId + ".");
    }
}
