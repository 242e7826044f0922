package io.github.ecmofhir.server.move;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies what an embedded store holds into a PostgreSQL store that has its tables and is empty: resources with their ids and
 * all their versions, identities, marks of patients and uploads. In one transaction, so that a copy that fails leaves nothing.
 */
final class StoreMove {

    private static final String RESOURCES = "hfj_resource";

    private final JdbcTemplate source;
    private final DataSource database;
    private final JdbcTemplate target;

    StoreMove(DataSource source, DataSource target) {
        this.source = new JdbcTemplate(source);
        this.database = target;
        this.target = new JdbcTemplate(target);
    }

    /**
     * How many rows each table has, in the order in which they were copied.
     *
     * @throws Problem if the target holds resources, or lacks a table
     */
    Map<String, Long> run() {
        Map<String, Long> copied = new LinkedHashMap<>();
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            requireEmpty(target);
            Set<String> tables = new StoreTables(source).copied();
            StoreTables there = new StoreTables(target);
            requireTables(tables, there.copied());
            List<String> order = there.inOrder(tables);
            empty(order);
            Map<String, Map<String, String>> columns = there.columns();
            for (String table : order) {
                copied.put(table, new TableCopy(table, columns.getOrDefault(table, Map.of())).copy(source, database));
            }
            there.sequences().forEach(this::carryOn);
            // Their rows are made from the resources at the next start
            target.update("update view_definition set filled = false");
            requireSame(copied);
        });
        return copied;
    }

    /**
     * For a database that may not even have tables.
     *
     * @throws Problem if it holds resources
     */
    static void requireEmpty(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        if (new StoreTables(jdbc).copied().contains(RESOURCES)) {
            requireEmpty(jdbc);
        }
    }

    private static void requireEmpty(JdbcTemplate jdbc) {
        Long resources = jdbc.queryForObject("select count(*) from " + RESOURCES, Long.class);
        if (resources != null && resources > 0) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("--url"),
                    "The database holds " + resources + " resources already.",
                    "A store is moved into an empty one, as ids would clash.",
                    "Give another database, or an empty one.");
        }
    }

    private static void requireTables(Set<String> wanted, Set<String> there) {
        List<String> lacking =
                wanted.stream().filter(table -> !there.contains(table)).toList();
        if (!lacking.isEmpty()) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("--from"),
                    "The store has tables that this server does not make: " + String.join(", ", lacking) + ".",
                    "It is not known what they hold.",
                    "Move it with the server version that made it.");
        }
    }

    /** Of the few rows that a first start makes. */
    private void empty(List<String> order) {
        List<String> childrenFirst = new ArrayList<>(order);
        Collections.reverse(childrenFirst);
        childrenFirst.forEach(table -> target.update("delete from " + table));
    }

    /** New resources get ids that none of the old ones has. */
    private void carryOn(String sequence) {
        source.query(
                "select base_value from information_schema.sequences where lower(sequence_name) = ?",
                row -> {
                    target.execute("alter sequence " + sequence + " restart with " + row.getLong(1));
                },
                sequence);
    }

    private void requireSame(Map<String, Long> copied) {
        copied.forEach((table, rows) -> {
            Long now = target.queryForObject("select count(*) from " + table, Long.class);
            if (!rows.equals(now)) {
                throw new IllegalStateException("Table " + table + " had " + rows + " rows and now has " + now + ".");
            }
        });
    }
}
