package io.github.ecmofhir.store;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.util.OperationOutcomeUtil;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Transactions that this server has stored, and the versions that they are stored as. While these are the current ones, the
 * transaction changes nothing. The database is asked each time, so that it does not matter who else writes.
 *
 * <p>Kept are digests and the numbers of versions, about two kilobytes each, the oldest leave first.
 */
public final class StoredTransactions {

    private static final int MOST = 10_000;

    private final FhirContext fhir;
    private final JdbcTemplate jdbc;
    private final Cache<ByteBuffer, String> versions =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public StoredTransactions(FhirContext fhir, DataSource database) {
        this.fhir = fhir;
        this.jdbc = new JdbcTemplate(database);
    }

    /**
     * The answer to a transaction that is stored as it was sent; empty when it must be gone through.
     *
     * @param digest see {@link TransactionDigest}
     */
    Optional<Bundle> answer(ByteBuffer digest, Bundle sent) {
        String known = versions.getIfPresent(digest);
        if (known == null) {
            return Optional.empty();
        }
        List<IdType> ids = Stream.of(known.split(" "))
                .map(version -> new IdType(version.substring(0, version.indexOf('@'))))
                .toList();
        return current(ids).filter(known::equals).map(current -> unchanged(sent, ids));
    }

    /**
     * To be told when it is committed.
     *
     * @param digest of what was sent
     */
    void keep(ByteBuffer digest, Bundle answer) {
        List<IdType> ids = answer.getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()))
                .toList();
        if (!ids.isEmpty() && ids.stream().allMatch(IdType::isIdPartValidLong)) {
            current(ids).ifPresent(current -> versions.put(digest, current));
        }
    }

    /**
     * All these versions, each with the time of its writing: in a database that was restored from a backup the same version of
     * the same id may be something else. Empty if one of them is not the current one.
     */
    private Optional<String> current(List<IdType> ids) {
        Map<String, Long> written = new HashMap<>();
        jdbc.query(
                "select res_id, res_type, res_ver, res_updated from hfj_resource where res_deleted_at is null and res_id in ("
                        + ids.stream().map(id -> "?").collect(joining(", ")) + ")",
                row -> {
                    written.put(
                            "%s/%d/_history/%d".formatted(row.getString(2), row.getLong(1), row.getLong(3)),
                            row.getTimestamp(4).getTime());
                },
                ids.stream().map(IdType::getIdPartAsLong).toArray());
        return ids.stream().map(IdType::getValue).allMatch(written::containsKey)
                ? Optional.of(ids.stream()
                        .map(id -> id.getValue() + "@" + written.get(id.getValue()))
                        .collect(joining(" ")))
                : Optional.empty();
    }

    private Bundle unchanged(Bundle sent, List<IdType> ids) {
        Bundle answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (int i = 0; i < ids.size(); i++) {
            IdType id = ids.get(i);
            answer.addEntry()
                    .getResponse()
                    .setStatus("200 OK")
                    .setLocation(id.getValue())
                    .setEtag(id.getVersionIdPart())
                    .setOutcome((OperationOutcome) OperationOutcomeUtil.createOperationOutcome(
                            OperationOutcomeUtil.OO_SEVERITY_INFO,
                            "Nothing changed: " + id.toVersionless().getValue() + ", which `"
                                    + sent.getEntry().get(i).getRequest().getUrl()
                                    + "` names, is stored as it was sent.",
                            OperationOutcomeUtil.OO_ISSUE_CODE_INFORMATIONAL,
                            fhir,
                            StorageResponseCodeEnum.SUCCESSFUL_UPDATE_WITH_CONDITIONAL_MATCH_NO_CHANGE));
        }
        return answer;
    }
}
