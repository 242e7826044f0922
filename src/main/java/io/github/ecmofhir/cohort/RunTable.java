package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A table for those who read with SQL, of which each row belongs to a run: how it is made, and how the rows of a run come and
 * go. Its first columns are {@code run_id} and {@code patient_id}, by which its rows are found.
 *
 * @param rows what it has of a run
 */
record RunTable(String name, List<Column> columns, Rows rows) {

    private static final int BATCH = 500;

    /** A column of numbers, or else of texts. Missing is null in either. */
    record Column(String name, boolean isNumber) {}

    /** The rows of the run in a row of the case table, each with a value for every column. */
    interface Rows {
        Stream<@Nullable Object[]> of(CaseTable cases, int row);
    }

    void drop(JdbcOperations jdbc) {
        jdbc.execute("drop table if exists " + name);
    }

    void create(JdbcOperations jdbc) {
        jdbc.execute("create table " + name + " ("
                + columns.stream()
                        .map(column -> column.name() + (column.isNumber() ? " double precision" : " varchar"))
                        .collect(Collectors.joining(", "))
                + ")");
        jdbc.execute("create index " + name + "_run on " + name + " (run_id)");
    }

    void remove(JdbcOperations jdbc, Collection<EcmoRun> runs) {
        jdbc.batchUpdate(
                "delete from " + name + " where run_id = ? and patient_id = ?",
                runs.stream()
                        .map(run -> new Object[] {run.runId(), run.patientId()})
                        .toList());
    }

    /** @param added rows of the case table */
    void add(JdbcOperations jdbc, CaseTable cases, Collection<Integer> added) {
        List<@Nullable Object[]> values =
                added.stream().flatMap(row -> rows.of(cases, row)).toList();
        jdbc.batchUpdate(insert(), values, BATCH, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
    }

    private String insert() {
        return "insert into " + name + " values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
