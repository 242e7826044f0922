package io.github.ecmofhir.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of the writes of all servers on one PostgreSQL: before the transaction that is under way for the longest time, whether it
 * writes or not.
 */
public final class PostgresSafeMoment implements SafeMoment {

    /** The clocks of servers, which give the times, and of the database differ by less. */
    private static final Duration CLOCKS = Duration.ofSeconds(10);

    private static final String BEGUN = "select least(clock_timestamp(), (select min(xact_start) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()))";

    private final JdbcTemplate jdbc;
    private final SafeMoment ofThisServer;

    public PostgresSafeMoment(DataSource database, SafeMoment ofThisServer) {
        this.jdbc = new JdbcTemplate(database);
        this.ofThisServer = ofThisServer;
    }

    @Override
    public Instant get() {
        Instant here = ofThisServer.get();
        OffsetDateTime begun = Objects.requireNonNull(jdbc.queryForObject(BEGUN, OffsetDateTime.class));
        Instant all = begun.toInstant().minus(CLOCKS);
        return here.isBefore(all) ? here : all;
    }
}
