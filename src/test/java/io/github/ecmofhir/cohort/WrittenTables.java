package io.github.ecmofhir.cohort;

import io.github.ecmofhir.store.SharedLocks;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in memory with the tables that a server writes for those who read with SQL. */
public final class WrittenTables {

    private WrittenTables() {}

    public static JdbcTemplate of(CaseTable cases) {
        JdbcTemplate jdbc = new JdbcTemplate(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
        try (CaseWriter writer = new CaseWriter(jdbc.getDataSource(), () -> cases, SharedLocks.OF_ONE_SERVER)) {
            writer.createTables();
            writer.write(cases);
        }
        return jdbc;
    }
}
