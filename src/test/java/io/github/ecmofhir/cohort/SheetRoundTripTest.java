package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import io.github.ecmofhir.validation.CheckedExample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From each row of a built-in sheet to a valid submission, over the view tables to the case table, and back to the same cells. */
class SheetRoundTripTest {

    private static final int SLICE = 500;

    @ParameterizedTest
    @CsvSource({"pavlodar, 6", "henri-mondor, 56", "csecls, 40"})
    void everyRow_isValidAndComesBackCellForCell(String name, int rows) {
        roundTrip(name, 0, rows);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("slicesOfCsecls")
    void everyRowOfCsecls_isValidAndComesBackCellForCell(int from, int to) {
        roundTrip("csecls", from, to);
    }

    /** As many rows each as a store in memory holds beside other tests. */
    static Stream<Arguments> slicesOfCsecls() {
        int rows = sheet("csecls").rows().size();
        return IntStream.iterate(0, from -> from < rows, from -> from + SLICE)
                .mapToObj(from -> Arguments.of(from, Math.min(from + SLICE, rows)));
    }

    private static Sheet sheet(String name) {
        return SheetReader.read(
                name + ".csv", Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8));
    }

    private static void roundTrip(String name, int from, int to) {
        SheetMapping mapping = MappingReader.find(name);
        List<Row> some = sheet(name).rows().subList(from, to);
        List<String> errors = some.parallelStream()
                .flatMap(row -> errors(row, mapping.bundle(row, name)))
                .toList();
        assertThat(errors).isEmpty();
        try (ViewStore store = new ViewStore()) {
            some.forEach(row -> store.push(mapping.bundle(row, name)));
            CaseTable table = store.cohort.current();

            assertThat(table.rows()).isEqualTo(to - from);
            some.forEach(row -> assertComesBack(row, mapping, table));
        }
    }

    private static Stream<String> errors(Row row, Bundle bundle) {
        return CheckedExample.issues(bundle).stream()
                .filter(Issue::isError)
                .map(issue -> row.cell("id").text() + ": " + issue.sentence());
    }

    private static void assertComesBack(Row row, SheetMapping mapping, CaseTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        mapping.columnNames()
                .forEach(column -> cells.put(column, row.cell(column).text()));
        EcmoRun run = run(table, row.cell("id").text());
        assertThat(mapping.cells(column ->
                        CaseColumns.all().get(CaseColumns.place(column)).written(run)))
                .as(run.runId())
                .isEqualTo(cells);
    }

    private static final List<String> ANSWERS = List.of("", "0", "1");

    /** Cells that follow from others of the row: left empty, or against these, they come back as those say. */
    private static final Set<String> FOLLOWING =
            Set.of("weaned", "vaso_any", "surv_on_ecmo", "status30", "iabp_delay_h");

    /** What no row of the demonstration happens to say comes back too: each cell in turn is turned over, and left empty. */
    @ParameterizedTest
    @ValueSource(strings = {"pavlodar", "henri-mondor", "csecls"})
    void everyCellTurnedOver_comesBack(String name) {
        SheetMapping mapping = MappingReader.find(name);
        String text = Pavlodar.resource("/demo/" + name + ".csv");
        List<String> lines = text.lines().limit(2).toList();
        List<String> columns = List.of(lines.get(0).split(","));
        List<String> cells = List.of(lines.get(1).split(",", -1));
        List<String> lost = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (FOLLOWING.contains(columns.get(column)) || !ANSWERS.contains(cells.get(column))) {
                continue;
            }
            for (String other : ANSWERS) {
                List<String> changed = new ArrayList<>(cells);
                changed.set(column, other);
                String sheet = lines.get(0) + "\n" + String.join(",", changed) + "\n";
                Row row = SheetReader.read(name, sheet.getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0);
                String back;
                try {
                    CaseTable table = new ViewStore()
                            .push(mapping.bundle(row, name))
                            .cohort
                            .current();
                    back = mapping.cells(each -> CaseColumns.all()
                                    .get(CaseColumns.place(each))
                                    .written(table.run(0)))
                            .get(columns.get(column));
                } catch (Problem refused) {
                    continue;
                }
                if (!other.equals(back)) {
                    lost.add(columns.get(column) + ": sent '" + other + "' back '" + back + "'");
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    private static EcmoRun run(CaseTable table, String id) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.run(row).runId().equals(id)) {
                return table.run(row);
            }
        }
        throw new AssertionError("no run " + id);
    }
}
