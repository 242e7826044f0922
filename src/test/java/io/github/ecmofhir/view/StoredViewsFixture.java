package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.SharedLocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored views in an empty database, and a store of resources as small as can be. */
final class StoredViewsFixture {

    private static final String PATIENT = """
            {"resourceType": "ViewDefinition", "name": "patient", "resource": "Patient", "select": [{"column": [
              {"name": "patient_id", "path": "getResourceKey()", "type": "id"},
              {"name": "birth_date", "path": "birthDate", "type": "date"}]}]}
            """;
    private static final String MEASUREMENT = """
            {"resourceType": "ViewDefinition", "name": "measurement", "resource": "Observation",
             "where": [{"path": "status = 'final'"}],
             "select": [
              {"column": [
                {"name": "id", "path": "getResourceKey()", "type": "id"},
                {"name": "patient_id", "path": "subject.getReferenceKey(Patient)", "type": "id"}]},
              {"forEach": "component", "column": [
                {"name": "item", "path": "code.text", "type": "string"},
                {"name": "value", "path": "value.ofType(Quantity).value", "type": "decimal"},
                {"name": "number", "path": "value.ofType(integer)", "type": "integer"},
                {"name": "present", "path": "value.ofType(boolean)", "type": "boolean"}]}]}
            """;
    private static final String CENTRE = """
            {"resourceType": "ViewDefinition", "name": "centre", "resource": "Organization", "select": [{"column": [
              {"name": "name", "path": "name", "type": "string"}]}]}
            """;

    final DataSource database;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final Map<String, Resource> resources = new TreeMap<>();
    private StoredViews views;

    StoredViewsFixture(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.views = open(Map.of("patient.json", PATIENT, "measurement.json", MEASUREMENT, "centre.json", CENTRE));
    }

    StoredViews views() {
        return views;
    }

    /** Starts the server anew with these views. */
    List<String> reopen(Map<String, String> files) {
        views = open(files);
        return views.prepare();
    }

    List<String> reopenWithout(String file) {
        Map<String, String> files =
                new TreeMap<>(Map.of("patient.json", PATIENT, "measurement.json", MEASUREMENT, "centre.json", CENTRE));
        files.remove(file);
        return reopen(files);
    }

    List<String> reopenWithChangedPatientView() {
        return reopen(Map.of(
                "patient.json",
                PATIENT.replace("birth_date", "born"),
                "measurement.json",
                MEASUREMENT,
                "centre.json",
                CENTRE));
    }

    private StoredViews open(Map<String, String> files) {
        return new StoredViews(
                ViewCatalogue.of(Runners.runner(), files),
                database,
                new DataSourceTransactionManager(database),
                SharedLocks.OF_ONE_SERVER);
    }

    /** Prepares and fills the views, as a start does. */
    void start() {
        views.prepare();
        rebuild().needed();
    }

    ViewRebuild rebuild() {
        return views.rebuild((type, use) -> List.copyOf(resources.values()).stream()
                .filter(resource -> resource.fhirType().equals(type))
                .forEach(use));
    }

    /** Stores the resources and their rows in one transaction. */
    void write(String... json) {
        transaction.executeWithoutResult(status -> writeWithin(json));
    }

    void writeWithin(String... json) {
        List<Change> changes = new ArrayList<>();
        for (String text : json) {
            Resource resource = Runners.resource(text);
            resources.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
            changes.add(Change.updated(resource));
        }
        views.projection().beforeCommit(changes);
    }

    void delete(String type, String id) {
        resources.remove(type + "/" + id);
        transaction.executeWithoutResult(status -> views.projection().beforeCommit(List.of(Change.deleted(type, id))));
    }

    static String patient(String id) {
        return """
                {"resourceType": "Patient", "id": "%s", "birthDate": "1961-04",
                 "meta": {"profile": ["https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient"]}}
                """.formatted(id);
    }

    /** Gives a row for each component. */
    static String observation(String id, String patient, String... components) {
        return """
                {"resourceType": "Observation", "id": "%s", "status": "final", "code": {"text": "c"},
                 "meta": {"profile": ["https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-measurement"]},
                 "subject": {"reference": "Patient/%s"}%s}
                """.formatted(
                id, patient, components.length == 0 ? "" : ", \"component\": [" + String.join(", ", components) + "]");
    }

    static String component(String item, String value) {
        return "{\"code\": {\"text\": \"" + item + "\"}, " + value + "}";
    }

    static String organization(String id, String name) {
        return """
                {"resourceType": "Organization", "id": "%s", "name": "%s",
                 "meta": {"profile": ["https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-centre"]}}
                """.formatted(id, name);
    }

    /** All rows of a table as text, in the order of its key. */
    List<String> rows(String table) {
        return jdbc.query("select * from " + table + " order by id, row_no", (row, number) -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(String.valueOf(row.getObject(i)));
            }
            return String.join(" ", cells);
        });
    }

    long version(String patient) {
        return views.reader()
                .read(snapshot -> snapshot.patientVersions(List.of(Snapshot.bucketOf(patient))))
                .getOrDefault(patient, 0L);
    }
}
