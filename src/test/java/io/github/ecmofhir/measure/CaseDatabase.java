package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.WrittenTables;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a statistician has who reads the tables that the server writes. */
final class CaseDatabase {

    private final JdbcTemplate jdbc;

    CaseDatabase(CaseTable cases) {
        jdbc = WrittenTables.of(cases);
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

    /** Every cell of {@code ecmo_case}, null where it is missing, in the order of the runs. */
    List<List<@Nullable Object>> cells() {
        return jdbc.queryForList("select * from ecmo_case order by run_id, patient_id").stream()
                .<List<@Nullable Object>>map(row -> new ArrayList<>(row.values()))
                .toList();
    }
}
