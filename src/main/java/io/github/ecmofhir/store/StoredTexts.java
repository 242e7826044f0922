package io.github.ecmofhir.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String TEXTS = "select r.res_type, r.fhir_id, r.res_ver, r.res_updated, v.res_text_vc"
            + " from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver where r.res_id in (?"
            + ", ?".repeat(Portion.SIZE - 1) + ") order by r.res_id";

    private final JdbcTemplate jdbc;

    /** @param jdbc whose transaction says as of which moment is read */
    public StoredTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Calls with every resource of the type that is stored and not deleted, in the order in which they were first stored.
     *
     * @param since resources that were not written after that moment are left out
     * @param use says whether more are wanted
     */
    public void forEach(String resourceType, Optional<Instant> since, Predicate<StoredText> use) {
        for (Portion portion : Portion.of(numbers(resourceType, since))) {
            if (!forEach(portion, use)) {
                return;
            }
        }
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
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5));
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
