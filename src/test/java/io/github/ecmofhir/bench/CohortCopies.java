package io.github.ecmofhir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Multiplies the patients of a store that is not running, in the view tables only: to push thousands of runs would take
 * longer than everything else here, and a measure reads nothing but these tables. Copies can be copied again, as another
 * number of times.
 */
final class CohortCopies {

    /** Rows that belong to no patient, as centres do, are shared by the copies. */
    private static final String OF_A_PATIENT = " where patient_id <> '*'";

    /** Without it the cache is a sixteenth of the heap, and each copied row waits for a page of an index. */
    private static final String CACHE = ";CACHE_SIZE=131072";

    private CohortCopies() {}

    static void make(Path store, int copies) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + store + "/ecmo" + CACHE, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                List<String> columns = columns(statement, table);
                String values =
                        columns.stream().map(column -> copied(column, copies)).collect(Collectors.joining(", "));
                statement.executeUpdate("insert into " + table + " (" + quoted(columns) + ") select " + values
                        + " from system_range(2, " + copies + ") copy, " + table + OF_A_PATIENT);
            }
            // Copies were given the buckets of their patients; without the table the server makes them anew at its
            // start
            statement.executeUpdate("drop table patient_bucket");
        } catch (SQLException e) {
            throw new IOException("The copies cannot be made.", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return strings(
                statement,
                "select distinct table_name from information_schema.columns where column_name = 'PATIENT_ID'"
                        + " and (table_name like 'V\\_%' escape '\\' or table_name = 'PATIENT_VERSION')");
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        return strings(
                statement, "select column_name from information_schema.columns where table_name = '" + table + "'");
    }

    private static String copied(String column, int copies) {
        boolean shared = column.startsWith("CENTRE") || column.startsWith("ORGANIZATION");
        boolean key = column.equals("ID") || column.equals("IDENTIFIER") || column.endsWith("_ID");
        // The number stands first, so that copies are written one after the other at the end of each index.
        return key && !shared ? "'" + copies + "x' || copy.x || '-' || \"" + column + '"' : '"' + column + '"';
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
