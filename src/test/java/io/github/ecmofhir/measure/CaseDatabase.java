package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a statistician has who loads the CSV of {@code $ecmo-cases} into a database: the table {@code ecmo_case}, an empty cell
 * null and a number a number, and beside it the table {@code ecmo_complication}.
 */
final class CaseDatabase {

    /** A complication that is present, as a row of {@code ecmo_complication}. */
    record Event(
            String runId,
            String patientId,
            String group,
            String item,
            @Nullable String phase,
            @Nullable String severity) {}

    private final JdbcTemplate jdbc =
            new JdbcTemplate(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));

    CaseDatabase(CaseTable cases, List<Event> events) {
        jdbc.execute("create table ecmo_case ("
                + CaseExport.columns().stream()
                        .map(column -> column + (CaseExport.isNumber(column) ? " double precision" : " varchar"))
                        .collect(Collectors.joining(", "))
                + ")");
        jdbc.batchUpdate(
                insert("ecmo_case", CaseExport.columns().size()),
                IntStream.range(0, cases.rows())
                        .mapToObj(row -> cells(cases.run(row)))
                        .toList());
        jdbc.execute("create table ecmo_complication (run_id varchar, patient_id varchar, complication_group varchar,"
                + " item varchar, phase varchar, severity varchar)");
        jdbc.execute("create index ecmo_complication_run on ecmo_complication (run_id)");
        jdbc.batchUpdate(
                insert("ecmo_complication", 6),
                events.stream()
                        .map(event -> new @Nullable Object[] {
                            event.runId(),
                            event.patientId(),
                            event.group(),
                            event.item(),
                            event.phase(),
                            event.severity()
                        })
                        .toList());
    }

    /** The runs for which every condition holds, by {@link #name}. */
    Set<String> runs(String... conditions) {
        return new TreeSet<>(jdbc.queryForList(
                "select run_id || ' of ' || patient_id from ecmo_case" + where(conditions), String.class));
    }

    /** Two patients may have runs of one identifier, each of its own system. */
    static String name(EcmoRun run) {
        return run.runId() + " of " + run.patientId();
    }

    /** What an expression gives for each run for which every condition holds; NaN where it gives none. */
    double[] numbers(String expression, String... conditions) {
        return jdbc.queryForList("select " + expression + " from ecmo_case" + where(conditions), Number.class).stream()
                .mapToDouble(number -> number == null ? Double.NaN : number.doubleValue())
                .toArray();
    }

    private static String where(String... conditions) {
        return List.of(conditions).stream()
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private static @Nullable Object[] cells(EcmoRun run) {
        return CaseExport.columns().stream()
                .map(column -> {
                    String cell = CaseExport.cell(run, column);
                    if (cell.isEmpty()) {
                        return null;
                    }
                    return CaseExport.isNumber(column) ? Double.valueOf(cell) : cell;
                })
                .toArray();
    }

    private static String insert(String table, int columns) {
        return "insert into " + table + " values ("
                + IntStream.range(0, columns).mapToObj(place -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
