package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import io.github.ecmofhir.validation.CheckedExample;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From each row of a built-in sheet to a valid submission, over the view tables to the case table, and back to the same cells. */
class SheetRoundTripTest {

    @ParameterizedTest
    @CsvSource({"pavlodar, 6", "henri-mondor, 56", "csecls, 300"})
    void everyRow_isValidAndComesBackCellForCell(String name, int rows) {
        SheetMapping mapping = MappingReader.find(name);
        Sheet sheet = SheetReader.read(
                name + ".csv", Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8));
        List<Row> some = sheet.rows().subList(0, rows);
        ViewStore store = new ViewStore();
        for (Row row : some) {
            Bundle bundle = mapping.bundle(row, name);
            assertThat(CheckedExample.issues(bundle).stream()
                            .filter(Issue::isError)
                            .map(Issue::sentence))
                    .as(row.cell("id").text())
                    .isEmpty();
            store.push(bundle);
        }

        CaseTable table = store.cohort.current();

        assertThat(table.rows()).isEqualTo(rows);
        for (Row row : some) {
            Map<String, String> cells = new LinkedHashMap<>();
            mapping.columnNames()
                    .forEach(column -> cells.put(column, row.cell(column).text()));
            EcmoRun run = run(table, row.cell("id").text());
            assertThat(mapping.cells(column ->
                            CaseColumns.all().get(CaseColumns.place(column)).written(run)))
                    .as(run.runId())
                    .isEqualTo(cells);
        }
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
