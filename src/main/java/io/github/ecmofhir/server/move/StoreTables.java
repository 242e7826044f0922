package io.github.ecmofhir.server.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables and sequences of a store, by their names in small letters. */
final class StoreTables {

    /**
     * What the next start makes anew from the rest: view tables, the tables of runs, results of searches, and the list of
     * HAPI's background jobs, of which there are none.
     */
    private static final Pattern MADE_ANEW = Pattern.compile(
            "v_.*|view_definition|ecmo_(case|complication|schema)|hfj_search.*|hfj_spidx_identity|bt2_.*");

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_type = 'BASE TABLE' and table_schema = current_schema";
    private static final String COLUMNS = "select table_name, column_name, data_type from information_schema.columns"
            + " where table_schema = current_schema order by table_name, ordinal_position";
    private static final String FOREIGN_KEYS = "select child.table_name, parent.table_name"
            + " from information_schema.referential_constraints keys"
            + " join information_schema.table_constraints child on child.constraint_name = keys.constraint_name"
            + " and child.constraint_schema = keys.constraint_schema"
            + " join information_schema.table_constraints parent on parent.constraint_name = keys.unique_constraint_name"
            + " and parent.constraint_schema = keys.unique_constraint_schema"
            + " where keys.constraint_schema = current_schema";
    private static final String SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = current_schema";

    private final JdbcTemplate jdbc;

    StoreTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are copied. */
    Set<String> copied() {
        Set<String> tables = new TreeSet<>();
        jdbc.query(TABLES, row -> {
            String table = row.getString(1).toLowerCase(Locale.ROOT);
            if (!MADE_ANEW.matcher(table).matches()) {
                tables.add(table);
            }
        });
        return tables;
    }

    /** The columns of each table in their order, with their types as the database names them. */
    Map<String, Map<String, String>> columns() {
        Map<String, Map<String, String>> columns = new HashMap<>();
        jdbc.query(COLUMNS, row -> {
            columns.computeIfAbsent(row.getString(1).toLowerCase(Locale.ROOT), table -> new TreeMap<>())
                    .put(
                            row.getString(2).toLowerCase(Locale.ROOT),
                            row.getString(3).toLowerCase(Locale.ROOT));
        });
        return columns;
    }

    /** The same tables, those that others refer to before those others. */
    List<String> inOrder(Set<String> tables) {
        Map<String, Set<String>> parents = new HashMap<>();
        jdbc.query(FOREIGN_KEYS, row -> {
            parents.computeIfAbsent(row.getString(1).toLowerCase(Locale.ROOT), child -> new TreeSet<>())
                    .add(row.getString(2).toLowerCase(Locale.ROOT));
        });
        Set<String> ordered = new LinkedHashSet<>();
        tables.forEach(table -> add(table, parents, ordered, new TreeSet<>()));
        ordered.retainAll(tables);
        return new ArrayList<>(ordered);
    }

    private static void add(String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> above) {
        // A table that refers to itself is no reason to wait for it
        if (!ordered.contains(table) && above.add(table)) {
            parents.getOrDefault(table, Set.of()).forEach(parent -> add(parent, parents, ordered, above));
            ordered.add(table);
        }
    }

    Set<String> sequences() {
        Set<String> sequences = new TreeSet<>();
        jdbc.query(SEQUENCES, row -> {
            sequences.add(row.getString(1).toLowerCase(Locale.ROOT));
        });
        return sequences;
    }
}
