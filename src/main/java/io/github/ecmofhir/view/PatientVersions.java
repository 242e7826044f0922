package io.github.ecmofhir.view;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code patient_version}: a number for each patient that grows with every change of his rows. A change of rows
 * that belong to no patient (organizations, devices in stock) may concern anyone and counts for {@link #EVERYBODY}; not so
 * those of a new resource, to which nobody's run refers yet. Else each submission that brings its devices would wait for
 * every other.
 *
 * <p>Patients are in {@link #BUCKETS} buckets, and the table {@code patient_bucket} has the sum of the versions of each. So who
 * looks for changes reads as many rows as there are buckets, and then those of the buckets that differ, however many
 * patients there are.
 */
final class PatientVersions {

    /** No logical id can be this, as an asterisk is not allowed in one. */
    static final String EVERYBODY = "*";

    /** Enough that writers seldom wait for one another, few enough to be read with each figure. */
    static final int BUCKETS = 256;

    private static final String UPDATE = "update patient_version set version = version + 1 where patient_id = ?";
    private static final String INSERT = "insert into patient_version (patient_id, bucket, version) values (?, ?, 1)";
    private static final String UPDATE_BUCKET = "update patient_bucket set version = version + ? where bucket = ?";

    private final JdbcTemplate jdbc;

    PatientVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void createTables() {
        jdbc.execute("create table if not exists patient_version"
                + " (patient_id varchar(64) primary key, version bigint not null)");
        // Came later than the table
        jdbc.execute("alter table patient_version add column if not exists bucket integer");
        jdbc.execute("create index if not exists patient_version_of_bucket on patient_version (bucket)");
        jdbc.execute("create table if not exists patient_bucket (bucket integer primary key, version bigint not null)");
        if (bucketVersions().isEmpty()) {
            fillBuckets();
        }
    }

    private void fillBuckets() {
        List<Object[]> patients = new ArrayList<>();
        jdbc.query("select patient_id from patient_version", row -> {
            String patient = row.getString(1);
            patients.add(new Object[] {bucketOf(patient), patient});
        });
        if (!patients.isEmpty()) {
            jdbc.batchUpdate("update patient_version set bucket = ? where patient_id = ?", patients);
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            jdbc.update(
                    "insert into patient_bucket (bucket, version)"
                            + " select cast(? as integer), coalesce(sum(version), 0) from patient_version where bucket = ?",
                    bucket,
                    bucket);
        }
        mark(new TreeSet<>(Set.of(EVERYBODY)));
    }

    /** In which bucket a patient is; the same on every server. */
    static int bucketOf(String patient) {
        return Math.floorMod(patient.hashCode(), BUCKETS);
    }

    /**
     * Adds one for each. To be called once in a transaction, as late as can be. Sorted, so that two writers wait for each
     * other rather than deadlock.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another transaction brought the same patient at the same
     *     time
     */
    void mark(SortedSet<String> patients) {
        if (patients.isEmpty()) {
            return;
        }
        List<Object[]> known =
                patients.stream().map(patient -> new Object[] {patient}).toList();
        int[] counts = jdbc.batchUpdate(UPDATE, known, new int[] {Types.VARCHAR});
        List<Object[]> unknown = new ArrayList<>();
        TreeMap<Integer, Integer> buckets = new TreeMap<>();
        int place = 0;
        for (String patient : patients) {
            int bucket = bucketOf(patient);
            buckets.merge(bucket, 1, Integer::sum);
            if (counts[place++] == 0) {
                unknown.add(new Object[] {patient, bucket});
            }
        }
        if (!unknown.isEmpty()) {
            jdbc.batchUpdate(INSERT, unknown, new int[] {Types.VARCHAR, Types.INTEGER});
        }
        List<Object[]> added = new ArrayList<>();
        buckets.forEach((bucket, changes) -> added.add(new Object[] {changes, bucket}));
        jdbc.batchUpdate(UPDATE_BUCKET, added, new int[] {Types.INTEGER, Types.INTEGER});
    }

    /** The sum of the versions in each bucket, in their order. */
    List<Long> bucketVersions() {
        return jdbc.queryForList("select version from patient_bucket order by bucket", Long.class);
    }

    /** The versions of the patients in some buckets. */
    Map<String, Long> inBuckets(Collection<Integer> buckets) {
        Map<String, Long> versions = new HashMap<>();
        for (List<Integer> some : InList.chunks(List.copyOf(buckets))) {
            jdbc.query(
                    "select patient_id, version from patient_version where bucket in " + InList.marks(some),
                    row -> {
                        versions.put(row.getString(1), row.getLong(2));
                    },
                    some.toArray());
        }
        return versions;
    }
}
