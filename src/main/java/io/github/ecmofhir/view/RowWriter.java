package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Change;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the rows of changed resources in place of their old ones, in the current transaction; used once. */
final class RowWriter {

    /** Profiles of this guide begin with it; a resource that claims none of them is in no view. */
    private static final String OUR_PROFILES = "https://w3id.org/ecmo-fhir/";

    private static final int[] VARCHAR = {Types.VARCHAR};

    private final JdbcTemplate jdbc;
    private final SortedSet<String> touched = new TreeSet<>();
    private int written;

    RowWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that were inserted. */
    int written() {
        return written;
    }

    /** Patients, or {@link PatientVersions#EVERYBODY}, to whom a removed or an inserted row belongs. */
    SortedSet<String> touched() {
        return touched;
    }

    /**
     * @param tables of this resource type
     * @param changes of resources of this type, each resource once
     */
    void replace(List<ViewTable> tables, List<Change> changes) {
        for (ViewTable table : tables) {
            delete(table, changes.stream().map(Change::id).toList());
        }
        Map<ViewTable, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        for (Change change : changes) {
            Resource resource = change.resource();
            if (resource != null && isOurs(resource)) {
                String patient = PatientElement.patientOf(resource);
                for (ViewTable table : tables) {
                    if (collect(table, change.id(), patient, resource, rows) && !(patient == null && change.isNew())) {
                        touch(patient);
                    }
                }
            }
        }
        rows.forEach((table, parameters) -> {
            jdbc.batchUpdate(table.insert(), parameters, table.insertTypes());
            written += parameters.size();
        });
    }

    /** @return whether there are any */
    private static boolean collect(
            ViewTable table,
            String id,
            @Nullable String patient,
            Resource resource,
            Map<ViewTable, List<@Nullable Object[]>> rows) {
        int rowNo = 0;
        for (ViewRow row : table.view().rows(resource)) {
            rows.computeIfAbsent(table, none -> new ArrayList<>()).add(table.parameters(id, rowNo++, patient, row));
        }
        return rowNo > 0;
    }

    /** Looks before it deletes: most writes bring new resources, and deleting nothing is not free. */
    private void delete(ViewTable table, List<String> ids) {
        Set<String> found = new HashSet<>();
        for (List<String> some : InList.chunks(ids)) {
            jdbc.query(
                    "select distinct id, patient_id from " + table.name() + " where id in " + InList.marks(some),
                    row -> {
                        found.add(row.getString(1));
                        touch(row.getString(2));
                    },
                    some.toArray());
        }
        if (!found.isEmpty()) {
            List<Object[]> parameters =
                    found.stream().sorted().map(id -> new Object[] {id}).toList();
            jdbc.batchUpdate("delete from " + table.name() + " where id = ?", parameters, VARCHAR);
        }
    }

    private void touch(@Nullable String patient) {
        touched.add(patient == null ? PatientVersions.EVERYBODY : patient);
    }

    /** Whether a resource can be in a view at all. */
    static boolean isOurs(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .anyMatch(profile -> profile.hasValue() && profile.getValue().startsWith(OUR_PROFILES));
    }
}
