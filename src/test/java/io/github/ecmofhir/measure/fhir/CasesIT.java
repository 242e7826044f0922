package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $ecmo-cases} on a running server. */
@OnStore(StoreKind.H2)
class CasesIT {

    private final FhirHttp http;

    CasesIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    @ParameterizedTest
    @CsvSource({"pavlodar, PAVLODAR", "henri-mondor, HENRI-MONDOR"})
    void sheet_comesBackAsItWasImported(String mapping, String centre) {
        Answer answer = http.get(
                "$ecmo-cases?mapping=" + mapping + "&centre=" + DemoRegistry.centre(centre), "Accept", "text/csv");

        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(DemoRegistry.sheet(mapping));
    }

    @Test
    void cases_haveTheColumnsOfTheCaseTable_andMissingIsEmpty() {
        List<String> lines =
                http.get("$ecmo-cases?centre=PAVLODAR-DEMO").body().lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo(String.join(",", CaseExport.columns()));
        assertThat(lines.get(1)).startsWith("PAV-01,").contains(",,");
    }

    @Test
    void ndjson_hasNumbersAndNulls() throws Exception {
        Answer answer = http.get("$ecmo-cases?centre=PAVLODAR-DEMO&_format=ndjson&filter=run_id=PAV-06");

        assertThat(answer.header("Content-Type")).hasValue("application/x-ndjson;charset=UTF-8");
        JsonNode run = new ObjectMapper().readTree(answer.body());
        assertThat(answer.body().lines()).hasSize(1);
        assertThat(run.get("run_id").isTextual()).isTrue();
        assertThat(run.get("age_years").isNumber()).isTrue();
        assertThat(run.get("age_years").asInt()).isEqualTo(84);
        assertThat(run.get("sofa").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/ndjson"})
    void acceptAsksForNdjsonToo(String type) {
        Answer answer = http.get("$ecmo-cases?centre=PAVLODAR-DEMO", "Accept", type);

        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Type")).hasValue("application/x-ndjson;charset=UTF-8");
        assertThat(answer.body().lines()).hasSize(6).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void fieldsOfElso_sayWhatTheColumnsSay() throws Exception {
        String of = "$ecmo-cases?_format=csv&centre=" + DemoRegistry.centre("HENRI-MONDOR");
        List<CSVRecord> cases = RScript.lines(http.get(of).body());
        List<CSVRecord> fields = RScript.lines(http.get(of + "&mapping=elso").body());

        assertThat(cases).hasSize(56);
        assertThat(fields).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            CSVRecord stored = cases.get(i);
            CSVRecord told = fields.get(i);
            assertThat(told.get("Run ID")).isEqualTo(stored.get("run_id"));
            assertThat(told.get("Age (years)")).isEqualTo(stored.get("age_years"));
            assertThat(told.get("Hours on ECLS")).isEqualTo(stored.get("ecmo_hours"));
            assertThat(told.get("Renal: Renal replacement therapy required"))
                    .isEqualTo(yesOrNo(stored.get("cxi_renal_crrt")));
            assertThat(told.get("Discontinuation reason"))
                    .isEqualTo(
                            switch (stored.get("run_outcome")) {
                                case "weaned-survived-48h" -> "Expected recovery";
                                case "died-on-support" -> "Died on ECLS";
                                case "withdrawn-futility" -> "Poor prognosis";
                                default -> "";
                            });
        }
        assertThat(fields)
                .extracting(line -> line.get("Discontinuation reason"))
                .contains("Died on ECLS");
    }

    private static String yesOrNo(String presence) {
        return switch (presence) {
            case "present" -> "Yes";
            case "absent" -> "No";
            default -> "";
        };
    }

    @Test
    void filterThatLeavesNobody_leavesTheHeader() {
        assertThat(http.get("$ecmo-cases?centre=PAVLODAR-DEMO&filter=age_years=gt120")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapping=/etc/passwd",
                "mapping=redcap",
                "colour=red",
                "filter=shoe_size=44",
                "filter=sex=mal",
                "periodStart=2025-02-30"
            })
    void whatDoesNotExist_isRefused(String query) {
        Answer answer = http.get("$ecmo-cases?" + query);

        assertThat(answer).hasStatus(400);
        assertThat(answer.outcome().getIssue()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "application/ndjson", "application/x-ndjson", "csv", "text/csv"})
    void refusal_isAnOutcomeInJson_whateverFormatTheCasesWereToHave(String format) {
        Answer answer = http.get("$ecmo-cases?filter=shoe_size=44&_format=" + format);

        assertThat(answer).isRefused(400, "ECMO-COH-001");
        assertThat(answer.header("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void formatThatDoesNotExist_isRefused() {
        assertThat(http.get("$ecmo-cases?_format=xlsx")).isRefused(406, "ECMO-REQ-012");
        assertThat(http.get("$ecmo-cases?_format=json")).isRefused(406, "ECMO-REQ-012");
        assertThat(http.get("$ecmo-survival?_format=ndjson")).isRefused(406, "ECMO-REQ-012");
        assertThat(http.get("$ecmo-survival?_format=csv")).isRefused(406, "ECMO-REQ-012");
    }
}
