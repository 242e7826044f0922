package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Earlier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the views as of an earlier moment: today's rows, but for what has changed since. Cost grows with the number of changes
 * since, not with what is stored.
 */
public final class PastReader {

    private final ViewCatalogue catalogue;
    private final ViewReader reader;
    private final JdbcTemplate jdbc;
    private final EarlierResources earlier;

    PastReader(ViewCatalogue catalogue, ViewReader reader, DataSource database, EarlierResources earlier) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.jdbc = new JdbcTemplate(database);
        this.earlier = earlier;
    }

    /**
     * What was read.
     *
     * @param result empty when nobody's rows differ from today's
     * @param versions of the buckets of patients at the time of reading
     */
    public record Past<T>(Optional<T> result, List<Long> versions) {}

    /**
     * Should the versions not be those of before the call, then somebody has written meanwhile, and what was read may be of
     * neither moment.
     *
     * @param work what is done with the rows
     */
    public <T> Past<T> read(Instant moment, Function<PastSnapshot, T> work) {
        List<Earlier> changes = earlier.changedSince(moment).stream()
                .filter(change -> !catalogue.tablesOf(change.resourceType()).isEmpty())
                .toList();
        Set<String> patients = patients(changes);
        if (patients.isEmpty()) {
            return new Past<>(Optional.empty(), reader.bucketVersions());
        }
        Optional<Set<String>> some = patients.contains(Snapshot.EVERYBODY) ? Optional.empty() : Optional.of(patients);
        return reader.read(snapshot -> {
            List<Long> versions = snapshot.bucketVersions();
            PastRows then = new PastRows(catalogue, snapshot.all(), changes);
            return new Past<>(Optional.of(work.apply(new PastSnapshot(snapshot, then, some))), versions);
        });
    }

    /** To whom the changed resources belonged then, or belong today. */
    private Set<String> patients(List<Earlier> changes) {
        Set<String> patients = new TreeSet<>();
        for (Earlier change : changes) {
            if (change.version() != null && RowWriter.isOurs(change.version())) {
                patients.add(orEverybody(PatientElement.patientOf(change.version())));
            }
        }
        for (ViewTable table : catalogue.tables()) {
            List<String> ids = changes.stream()
                    .filter(change -> change.resourceType().equals(table.view().resource()))
                    .map(Earlier::id)
                    .toList();
            for (List<String> some : InList.chunks(ids)) {
                jdbc.query(
                        "select distinct patient_id from " + table.name() + " where id in " + InList.marks(some),
                        row -> {
                            patients.add(orEverybody(row.getString(1)));
                        },
                        some.toArray());
            }
        }
        return patients;
    }

    private static String orEverybody(@Nullable String patient) {
        return patient == null ? Snapshot.EVERYBODY : patient;
    }
}
