package io.github.ecmofhir.submission;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.Identities;
import io.github.ecmofhir.store.WriteParticipant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One resource for one identity, held by a primary key in the database and not by looking first: of two writers that bring
 * the same identity at the same time, one commits and the other tries again and finds it. Concerns every identifier of
 * resources that claim one of our profiles.
 */
public final class IdentityRegistry implements WriteParticipant {

    private static final String CREATE = "create table if not exists submission_identity (identity_hash varchar(64)"
            + " primary key, resource_type varchar(64) not null, resource_id varchar(64) not null)";
    private static final String INDEX = "create index if not exists submission_identity_resource on submission_identity"
            + " (resource_type, resource_id)";

    private final JdbcTemplate jdbc;
    private final Predicate<Resource> isOurs;

    /** @param isOurs whether a resource claims one of our profiles */
    public IdentityRegistry(DataSource database, Predicate<Resource> isOurs) {
        this.jdbc = new JdbcTemplate(database);
        this.isOurs = isOurs;
    }

    /** To be called once at start, before anything is written. */
    public void prepare() {
        jdbc.execute(CREATE);
        jdbc.execute(INDEX);
    }

    /**
     * @throws Problem IDENTITY_TAKEN when a stored resource has the identity
     * @throws org.springframework.dao.DuplicateKeyException when another transaction brings it at the same time
     */
    @Override
    public void beforeCommit(List<Change> changes) {
        List<Object[]> released = new ArrayList<>();
        Map<String, Claim> claimed = new LinkedHashMap<>();
        for (Change change : changes) {
            released.add(new Object[] {change.resourceType(), change.id()});
            for (String identity : identities(change)) {
                claimed.put(hash(identity), new Claim(identity, change));
            }
        }
        jdbc.batchUpdate("delete from submission_identity where resource_type = ? and resource_id = ?", released);
        refuseTaken(claimed);
        jdbc.batchUpdate(
                "insert into submission_identity (identity_hash, resource_type, resource_id) values (?, ?, ?)",
                claimed.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Object[] {
                            entry.getKey(),
                            entry.getValue().change().resourceType(),
                            entry.getValue().change().id()
                        })
                        .toList());
    }

    private void refuseTaken(Map<String, Claim> claimed) {
        List<Issue> issues = new ArrayList<>();
        for (List<String> hashes : chunks(List.copyOf(claimed.keySet()))) {
            String marks = String.join(", ", hashes.stream().map(hash -> "?").toList());
            jdbc.query(
                    "select identity_hash, resource_type, resource_id from submission_identity where identity_hash in ("
                            + marks + ")",
                    row -> {
                        Claim claim = claimed.get(row.getString(1));
                        if (claim != null) {
                            issues.add(taken(claim.identity(), row.getString(2) + "/" + row.getString(3)));
                        }
                    },
                    hashes.toArray());
        }
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
    }

    private static Issue taken(String identity, String owner) {
        return Issue.error(
                ProblemCode.IDENTITY_TAKEN,
                Place.element(identity),
                "`" + identity + "` is stored already, as " + owner + ".",
                "One identity belongs to one resource.",
                "Update that one with PUT " + identity.replace("|", "%7C") + ", or send another identifier.");
    }

    private Set<String> identities(Change change) {
        Resource resource = change.resource();
        return resource == null || !isOurs.test(resource) ? Set.of() : Identities.of(resource);
    }

    private static List<List<String>> chunks(List<String> all) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 500) {
            chunks.add(all.subList(from, Math.min(from + 500, all.size())));
        }
        return chunks;
    }

    /** Identifiers may be longer than a key may be. */
    private static String hash(String identity) {
        return DigestUtils.sha256Hex(identity);
    }

    private record Claim(String identity, Change change) {}
}
