package io.github.ecmofhir.view;

import io.github.ecmofhir.store.ResourceTable;
import io.github.ecmofhir.store.StoredTexts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The view tables as of one moment, within one transaction. Their rows begin with {@code id}, {@code row_no} and {@code
 * patient_id}; the view's other columns follow under the names the view gives them.
 */
public final class Snapshot {

    /** Stands among the patients for rows that belong to none; when its version grows, any patient may be concerned. */
    public static final String EVERYBODY = PatientVersions.EVERYBODY;

    private final ViewCatalogue catalogue;
    private final JdbcTemplate jdbc;
    private final PatientVersions versions;

    Snapshot(ViewCatalogue catalogue, JdbcTemplate jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.versions = new PatientVersions(jdbc);
        Integer unfilled = jdbc.queryForObject("select count(*) from view_definition where not filled", Integer.class);
        if (unfilled == null || unfilled > 0) {
            throw ViewGate.rebuilding();
        }
    }

    /** The sum of the versions of the patients of each bucket. */
    public List<Long> bucketVersions() {
        return versions.bucketVersions();
    }

    /**
     * The version of every patient in some buckets, and of {@link #EVERYBODY} if he is there.
     *
     * @param buckets places in {@link #bucketVersions}
     */
    public Map<String, Long> patientVersions(Collection<Integer> buckets) {
        return versions.inBuckets(buckets);
    }

    /** In which bucket the version of a patient is. */
    public static int bucketOf(String patient) {
        return PatientVersions.bucketOf(patient);
    }

    /** The rows of all patients. */
    public ViewRows all() {
        return new Rows(null);
    }

    /** The rows of these patients. */
    public ViewRows of(Collection<String> patients) {
        return new Rows(List.copyOf(new TreeSet<>(patients)));
    }

    private final class Rows implements ViewRows {

        private final @Nullable List<String> patients;

        /** @param patients sorted; null for all */
        Rows(@Nullable List<String> patients) {
            this.patients = patients;
        }

        @Override
        public void forEach(String view, Consumer<ViewRow> use) {
            ViewTable table = catalogue.table(view);
            if (patients == null) {
                query(table, "patient_id is not null", List.of(), use);
                return;
            }
            for (List<String> some : InList.chunks(patients)) {
                query(table, "patient_id in " + InList.marks(some), some, use);
            }
        }

        @Override
        public void forEachShared(String view, Consumer<ViewRow> use) {
            query(catalogue.table(view), "patient_id is null", List.of(), use);
        }
    }

    private void query(ViewTable table, String condition, List<String> parameters, Consumer<ViewRow> use) {
        ViewRow.Shape shape = table.shape();
        jdbc.query(
                table.select(condition),
                row -> {
                    use.accept(new ViewRow(shape, values(table, row)));
                },
                parameters.toArray());
    }

    /**
     * Gives the columns of a view and its rows, resource by resource, as the definition has them.
     *
     * @throws IllegalArgumentException if there is no view of this name
     */
    public void read(String view, Scope scope, RowSink sink) {
        ViewTable table = catalogue.table(view);
        sink.columns(table.view().columns());
        TableQuery query = TableQuery.of(table, scope);
        jdbc.query(
                query.sql(),
                rows -> {
                    boolean wanted = true;
                    while (wanted && rows.next()) {
                        String patient = rows.getString(TableQuery.PATIENT);
                        wanted = !scope.hasPatient(patient) || sink.row(query.values(rows));
                    }
                    return null;
                },
                query.parameters());
    }

    /** The stored resources, as of the same moment as the rows. */
    public StoredTexts texts() {
        return new StoredTexts(jdbc);
    }

    /** Patients of whom a row is there whose resource was written after that moment; null among them for one of nobody. */
    Set<@Nullable String> ownersWrittenSince(Instant moment) {
        Set<@Nullable String> owners = new HashSet<>();
        for (ViewTable table : catalogue.tables()) {
            jdbc.query(
                    "select distinct patient_id from " + table.name() + " where id in (" + ResourceTable.WRITTEN_SINCE
                            + ")",
                    row -> {
                        owners.add(row.getString(1));
                    },
                    table.view().resource(),
                    Timestamp.from(moment));
        }
        return owners;
    }

    private static @Nullable Object[] values(ViewTable table, ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[3 + table.columns().size()];
        values[0] = row.getString(1);
        values[1] = row.getInt(2);
        values[2] = row.getString(3);
        for (int i = 3; i < values.length; i++) {
            values[i] = value(table.columns().get(i - 3).kind(), row, i + 1);
        }
        return values;
    }

    static @Nullable Object value(ColumnKind kind, ResultSet row, int column) throws SQLException {
        Object value = switch (kind) {
            case TEXT -> row.getString(column);
            case DECIMAL -> decimal(row.getString(column));
            case BOOLEAN -> row.getBoolean(column);
            case INTEGER -> row.getInt(column);
            case LONG -> row.getLong(column);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
