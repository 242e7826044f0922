package io.github.ecmofhir.view;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code patient_version}: a number for each patient that grows with every change of his rows. A change of rows
 * that belong to no patient (organizations, devices in stock) may concern anyone and counts for {@link #EVERYBODY}; not so
 * those of a new resource, to which nobody's run refers yet. Else each submission that brings its devices would wait for
 * every other.
 */
final class PatientVersions {

    /** No logical id can be this, as an asterisk is not allowed in one. */
    static final String EVERYBODY = "*";

    private static final String UPDATE = "update patient_version set version = version + 1 where patient_id = ?";
    private static final String INSERT = "insert into patient_version (patient_id, version) values (?, 1)";

    private final JdbcTemplate jdbc;

    PatientVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void createTable() {
        jdbc.execute("create table if not exists patient_version"
                + " (patient_id varchar(64) primary key, version bigint not null)");
        Integer there = jdbc.queryForObject(
                "select count(*) from patient_version where patient_id = ?", Integer.class, EVERYBODY);
        if (there == null || there == 0) {
            jdbc.update(INSERT, EVERYBODY);
        }
    }

    /**
     * Adds one for each. Sorted, so that two writers wait for each other rather than deadlock.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another transaction brought the same patient at the same
     *     time
     */
    void mark(SortedSet<String> patients) {
        if (patients.isEmpty()) {
            return;
        }
        List<Object[]> parameters =
                patients.stream().map(patient -> new Object[] {patient}).toList();
        int[] varchar = {Types.VARCHAR};
        int[] counts = jdbc.batchUpdate(UPDATE, parameters, varchar);
        List<Object[]> unknown = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                unknown.add(parameters.get(i));
            }
        }
        if (!unknown.isEmpty()) {
            jdbc.batchUpdate(INSERT, unknown, varchar);
        }
    }

    Map<String, Long> all() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.query("select patient_id, version from patient_version", row -> {
            versions.put(row.getString(1), row.getLong(2));
        });
        return versions;
    }
}
