package io.github.ecmofhir.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the stored resources of a type without making objects of them, within the transaction of its caller. Cost: memory for
 * their numbers and for a portion of texts; some 20 µs a resource.
 */
public final class StoredTexts {

    private static final String NUMBERS =
            "select res_id from hfj_resource where res_type = ? and res_deleted_at is null";

    /** A version that is current has its text in the row of that version; HAPI writes it as JSON. */
    private static final String TEXTS =
            "select r.res_id, r.res_type, r.fhir_id, r.res_ver, r.res_updated, v.res_text_vc"
                    + " from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver where r.res_id in (?"
                    + ", ?".repeat(Portion.SIZE - 1) + ") order by r.res_id";

    /** A deletion is a version of its own, without a text. */
    private static final String DELETED =
            "select r.res_id, r.res_type, r.fhir_id, v.res_ver, r.res_deleted_at, v.res_text_vc"
                    + " from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver - 1"
                    + " where r.res_type = ? and r.res_deleted_at > ? order by r.res_id";

    private final JdbcTemplate jdbc;

    /** @param jdbc whose transaction says as of which moment is read */
    public StoredTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Calls with every resource of the type that is stored and not deleted.
     *
     * @param inOrder whether in that in which they were first stored; by chance otherwise
     * @param since resources that were not written after that moment are left out
     * @param use says whether more are wanted
     */
    public void forEach(String resourceType, Optional<Instant> since, boolean inOrder, Predicate<StoredText> use) {
        List<Long> numbers = numbers(resourceType, since);
        if (!inOrder) {
            Collections.shuffle(numbers, new SecureRandom());
        }
        for (Portion portion : Portion.of(numbers)) {
            if (!forEach(portion, use)) {
                return;
            }
        }
    }

    /** The same, in the order in which they were first stored. */
    public void forEach(String resourceType, Optional<Instant> since, Predicate<StoredText> use) {
        forEach(resourceType, since, true, use);
    }

    /** The types of which resources are stored, and how many of each at most: those that were deleted count too. */
    public SortedMap<String, Long> counts(Optional<Instant> since) {
        SortedMap<String, Long> counts = new TreeMap<>();
        Object[] parameters = since.<Object[]>map(moment -> new Object[] {Timestamp.from(moment)})
                .orElseGet(() -> new Object[0]);
        jdbc.query(
                "select res_type, count(*) from hfj_resource" + (since.isPresent() ? " where res_updated > ?" : "")
                        + " group by res_type",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                parameters);
        return counts;
    }

    /** The types of which resources were deleted after a moment, and are not stored again. */
    public List<String> deletedTypes(Instant since) {
        return jdbc.queryForList(
                "select distinct res_type from hfj_resource where res_deleted_at > ? order by res_type",
                String.class,
                Timestamp.from(since));
    }

    /**
     * Calls with every resource of the type that was deleted after a moment and is not stored again: as it was before, with the
     * version that it had.
     */
    public void forEachDeleted(String resourceType, Instant since, Consumer<StoredText> use) {
        jdbc.query(
                DELETED,
                row -> {
                    use.accept(text(row));
                },
                resourceType,
                Timestamp.from(since));
    }

    private List<Long> numbers(String resourceType, Optional<Instant> since) {
        String order = " order by res_id";
        return since.map(moment -> jdbc.queryForList(
                        NUMBERS + " and res_updated > ?" + order, Long.class, resourceType, Timestamp.from(moment)))
                .orElseGet(() -> jdbc.queryForList(NUMBERS + order, Long.class, resourceType));
    }

    private boolean forEach(Portion portion, Predicate<StoredText> use) {
        Boolean wanted = jdbc.query(
                TEXTS,
                rows -> {
                    boolean more = true;
                    while (more && rows.next()) {
                        more = use.test(text(rows));
                    }
                    return more;
                },
                portion.parameters());
        return Boolean.TRUE.equals(wanted);
    }

    private static StoredText text(ResultSet row) throws SQLException {
        return new StoredText(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6));
    }

    /** Some numbers; one statement reads as many at once, and is prepared once. */
    private record Portion(List<Long> numbers) {

        private static final int SIZE = 250;

        static List<Portion> of(List<Long> numbers) {
            List<Portion> portions = new ArrayList<>();
            for (int from = 0; from < numbers.size(); from += SIZE) {
                portions.add(new Portion(numbers.subList(from, Math.min(from + SIZE, numbers.size()))));
            }
            return portions;
        }

        /** The last number again where there are fewer. */
        Object[] parameters() {
            Object[] parameters = new Object[SIZE];
            for (int i = 0; i < SIZE; i++) {
                parameters[i] = numbers.get(Math.min(i, numbers.size() - 1));
            }
            return parameters;
        }
    }
}
