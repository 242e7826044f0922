package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which version of the schema the store holds. A store made by another version refuses the start, since tables that are
 * nearly right lose data quietly.
 */
public final class StoreSchema {

    /** Changes with every change of HAPI's entities or of our own tables that an older server cannot live with. */
    static final String VERSION = "hapi-8.8.0/1";

    private final JdbcTemplate jdbc;
    private final boolean current;

    private StoreSchema(JdbcTemplate jdbc, boolean current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** @throws Problem if the store was made by another version; both are named */
    static StoreSchema read(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table if not exists ecmo_schema (version varchar(100) primary key)");
        List<String> versions = jdbc.queryForList("select version from ecmo_schema", String.class);
        if (versions.isEmpty()) {
            return new StoreSchema(jdbc, false);
        }
        requireCurrent(versions);
        return new StoreSchema(jdbc, true);
    }

    /**
     * Without changing anything.
     *
     * @throws Problem unless the store was made by this version
     */
    public static void requireCurrent(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<String> versions;
        try {
            versions = jdbc.queryForList("select version from ecmo_schema", String.class);
        } catch (BadSqlGrammarException e) {
            versions = List.of();
        }
        requireCurrent(versions);
    }

    private static void requireCurrent(List<String> versions) {
        if (!versions.equals(List.of(VERSION))) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("ecmo.store"),
                    versions.isEmpty()
                            ? "The store holds no schema of this server."
                            : "The store holds schema `" + String.join(", ", versions) + "`.",
                    "This server works with schema `" + VERSION + "` only.",
                    "Start the server version that made the store, or give this one an empty store.");
        }
    }

    /** Whether the tables are already those of this version. */
    boolean isCurrent() {
        return current;
    }

    /** Called when HAPI's tables have been made. */
    void thin() {
        StoreIndexes.thin(jdbc);
    }

    /** Called when every table has been made. */
    void remember() {
        if (!current) {
            jdbc.update("insert into ecmo_schema (version) values (?)", VERSION);
        }
    }
}
