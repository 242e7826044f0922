package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $ecmo-quality} of the two small demo cohorts, which are a centre each. */
@OnStore(StoreKind.H2)
class QualityIT {

    private static final String HENRI_MONDOR = DemoRegistry.centre("HENRI-MONDOR");
    private static final String PAVLODAR = DemoRegistry.centre("PAVLODAR");
    private static final String QUALITY = "$ecmo-quality?centre=" + HENRI_MONDOR + "&centre=" + PAVLODAR;

    private final FhirHttp http;

    QualityIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    private List<ParametersParameterComponent> ask(String options) {
        Answer answer = http.get(QUALITY + options);
        assertThat(answer).hasStatus(200);
        return Reports.parts(answer.as(Parameters.class), "quality").toList();
    }

    private static ParametersParameterComponent row(
            List<ParametersParameterComponent> rows, String centre, String period) {
        return rows.stream()
                .filter(row -> Reports.part(row, "centre").orElse("").equals(centre)
                        && Reports.part(row, "period").orElse("").equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no row " + centre + " " + period + "."));
    }

    private static Stream<ParametersParameterComponent> children(ParametersParameterComponent row, String name) {
        return row.getPart().stream().filter(part -> part.getName().equals(name));
    }

    private static int number(ParametersParameterComponent part, String name) {
        return Integer.parseInt(Reports.part(part, name).orElseThrow());
    }

    @Test
    void everyCentre_hasItsRuns() {
        List<ParametersParameterComponent> rows = ask("");

        assertThat(number(row(rows, "all", "all"), "runs")).isEqualTo(62);
        assertThat(number(row(rows, PAVLODAR, "all"), "runs")).isEqualTo(6);
        assertThat(number(row(rows, HENRI_MONDOR, "all"), "runs")).isEqualTo(56);
    }

    @Test
    void counts_addUpToTheRuns() {
        for (ParametersParameterComponent row : ask("&interval=month")) {
            int runs = number(row, "runs");
            assertThat(children(row, "level")
                            .mapToInt(level -> number(level, "count"))
                            .sum())
                    .isEqualTo(runs);
            assertThat(Stream.concat(children(row, "column"), children(row, "followUp")))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(number(part, "known")
                                    + Reports.part(part, "missing")
                                            .or(() -> Reports.part(part, "late"))
                                            .map(Integer::parseInt)
                                            .orElseThrow()
                                    + number(part, "notDue"))
                            .isEqualTo(runs));
        }
    }

    @Test
    void spansOfACentre_addUpToAllTimes() {
        List<ParametersParameterComponent> rows = ask("&interval=quarter&column=sex");
        int spans = rows.stream()
                .filter(row -> Reports.part(row, "centre").orElse("").equals(HENRI_MONDOR)
                        && !Reports.part(row, "period").orElse("").equals("all"))
                .mapToInt(row -> number(row, "runs"))
                .sum();

        assertThat(spans).isEqualTo(56);
    }

    @Test
    void csv_hasALineForEachCount() throws IOException {
        Answer answer = http.get(QUALITY + "&column=sbp&days=30&interval=year&_format=csv");
        assertThat(answer).hasStatus(200);
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body()))
                .getRecords();

        assertThat(lines.stream()
                        .filter(line -> line.get("centre").equals(PAVLODAR)
                                && line.get("period").equals("all"))
                        .map(line -> line.get("figure") + " " + line.get("item")))
                .containsExactly(
                        "completeness-level 0",
                        "completeness-level 1",
                        "completeness-level 2",
                        "completeness-level 3",
                        "completeness-level 4",
                        "missing sbp",
                        "unusual sbp",
                        "follow-up-late day-30");
    }

    @ParameterizedTest
    @CsvSource({
        "interval=week, ECMO-REQ-006",
        "column=nothing, ECMO-COH-001",
        "days=-1, ECMO-REQ-006",
        "days=x, ECMO-REQ-006",
        "unknown=1, ECMO-REQ-006",
        "_format=r, ECMO-REQ-012"
    })
    void wrongRequest_isRefused(String option, String code) {
        Answer answer = http.get("$ecmo-quality?" + option);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).contains(code);
    }
}
