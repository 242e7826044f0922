package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What resources were at an earlier moment. Cost: one query, and one read for each resource that changed since. */
public final class ResourceHistory {

    /** The version that was current then is the last one made before; there is none where the resource is newer. */
    private static final String CHANGED = "select r.res_type, r.fhir_id, (select max(v.res_ver) from hfj_res_ver v"
            + " where v.res_id = r.res_id and v.res_updated <= ?) from hfj_resource r where r.res_updated > ?";

    private final DaoRegistry daos;
    private final JdbcTemplate jdbc;

    public ResourceHistory(DaoRegistry daos, DataSource database) {
        this.daos = daos;
        this.jdbc = new JdbcTemplate(database);
    }

    private record Version(
            String resourceType, String id, @Nullable Long number) {}

    /** Every resource that has been written, or deleted, after that moment. */
    public List<Earlier> changedSince(Instant moment) {
        Timestamp then = Timestamp.from(moment);
        return versions(CHANGED, then, then).stream()
                .map(version -> new Earlier(version.resourceType(), version.id(), read(version)))
                .toList();
    }

    private List<Version> versions(String sql, Object... parameters) {
        return jdbc.query(
                sql,
                (row, number) -> {
                    long version = row.getLong(3);
                    Long known = row.wasNull() ? null : Long.valueOf(version);
                    return new Version(row.getString(1), row.getString(2), known);
                },
                parameters);
    }

    private @Nullable Resource read(Version version) {
        if (version.number() == null) {
            return null;
        }
        IdType id = new IdType(version.resourceType(), version.id(), String.valueOf(version.number()));
        try {
            return (Resource) daos.getResourceDao(version.resourceType()).read(id, new SystemRequestDetails());
        } catch (ResourceGoneException e) {
            return null;
        }
    }
}
