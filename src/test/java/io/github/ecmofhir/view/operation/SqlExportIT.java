package io.github.ecmofhir.view.operation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.Exported;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $sql-export} as a registry sees it. */
class SqlExportIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        private static final JsonMapper JSON = new JsonMapper();

        private final ObjectNode request = JSON.createObjectNode().put("resourceType", "Parameters");
        private final ArrayNode parameters = request.putArray("parameter");

        Contract(RunningServer server) {
            super(server);
            assertThat(http.post("", sent.bundle("PAV-01"))).hasStatus(200);
        }

        private ArrayNode subject() {
            return parameters.addObject().put("name", "subject").putArray("part");
        }

        private Contract view(String name) {
            subject()
                    .addObject()
                    .put("name", "subjectReference")
                    .putObject("valueReference")
                    .put("reference", "ViewDefinition/" + name);
            return this;
        }

        private Contract query(String name, String sql, String table) {
            ArrayNode parts = subject();
            parts.addObject().put("name", "name").put("valueString", name);
            ObjectNode library =
                    parts.addObject().put("name", "subjectResource").putObject("resource");
            library.put("resourceType", "Library").put("status", "active");
            library.putObject("type")
                    .putArray("coding")
                    .addObject()
                    .put("system", "http://hl7.org/fhir/uv/sql-on-fhir/CodeSystem/LibraryTypesCodes")
                    .put("code", "sql-query");
            library.putArray("relatedArtifact")
                    .addObject()
                    .put("type", "depends-on")
                    .put("label", "t")
                    .put("resource", "https://w3id.org/ecmo-fhir/ViewDefinition/" + table);
            library.putArray("content")
                    .addObject()
                    .put("contentType", "application/sql")
                    .put("data", Base64.getEncoder().encodeToString(sql.getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        private Contract code(String name, String value) {
            parameters.addObject().put("name", name).put("valueCode", value);
            return this;
        }

        private Answer kickOff(String... headers) {
            return http.post("$sql-export", FhirHttp.JSON, request.toString(), headers);
        }

        private Answer kickOff() {
            return kickOff("Prefer", "respond-async");
        }

        /** The answer at the address to which the status leads. */
        private Answer result(Answer taken) {
            Answer done = Exported.await(http, taken);
            assertThat(done).hasStatus(303);
            assertThat(done.body()).isEmpty();
            return http.get(Exported.relative(http, done.header("Location").orElseThrow()));
        }

        private static String part(JsonNode parameter, String name) {
            for (JsonNode part : parameter.path("part")) {
                if (part.path("name").asText().equals(name)) {
                    return part.properties().stream()
                            .filter(member -> member.getKey().startsWith("value"))
                            .findFirst()
                            .orElseThrow()
                            .getValue()
                            .asText();
                }
            }
            throw new AssertionError(name + " in " + parameter);
        }

        private List<JsonNode> outputs(Answer result) {
            assertThat(result).hasStatus(200);
            List<JsonNode> outputs = new ArrayList<>();
            Exported.read(result.body()).path("parameter").forEach(parameter -> {
                if (parameter.path("name").asText().equals("output")) {
                    outputs.add(parameter);
                }
            });
            return outputs;
        }

        private Answer file(JsonNode output) {
            return http.get(Exported.relative(http, part(output, "location")));
        }

        private String patientOf() {
            return search("Patient?identifier=" + sent.system("patient") + "%7CPAV-01")
                    .get(0)
                    .getIdElement()
                    .toUnqualifiedVersionless()
                    .getValue();
        }

        @Test
        void eachSubject_isAFile_asSqlRunGivesIt() {
            view("ecmo_case").view("patient").query("../alive", "select count(*) as n from t", "ecmo_case");
            parameters
                    .addObject()
                    .put("name", "patient")
                    .putObject("valueReference")
                    .put("reference", patientOf());
            code("_format", "csv").code("clientTrackingId", "mine");

            Answer result = result(kickOff());

            List<JsonNode> outputs = outputs(result);
            assertThat(outputs)
                    .extracting(output -> part(output, "name"))
                    .containsExactly("ecmo_case", "patient", "../alive");
            assertThat(result.body()).contains("\"mine\"").contains("\"completed\"");
            assertThat(result.header("Expires")).isPresent();
            Answer cases = file(outputs.get(0));
            assertThat(cases.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(cases.body())
                    .isEqualTo(http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=csv&patient="
                                    + patientOf())
                            .body());
            assertThat(file(outputs.get(2)).body()).isEqualTo("n\n1\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ndjson", "json", "parquet"})
        void formats_areThoseOfSqlRun(String format) {
            view("patient").code("_format", format);

            Answer file = file(outputs(result(kickOff())).get(0));

            assertThat(file).hasStatus(200);
            assertThat(file.header("Content-Type").orElseThrow()).contains(format);
        }

        @Test
        void withoutFormat_linesAreWritten_whateverIsAccepted() {
            view("patient");

            Answer result = result(kickOff("Prefer", "respond-async", "Accept", FhirHttp.JSON));

            assertThat(file(outputs(result).get(0)).header("Content-Type"))
                    .hasValue("application/x-ndjson;charset=UTF-8");
        }

        @Test
        void failure_isTheResult_andStaysIt() {
            query("q", "select 1 / (count(*) - count(*)) as x from t", "patient");
            Answer done = Exported.await(http, kickOff());
            String result = Exported.relative(http, done.header("Location").orElseThrow());

            assertThat(http.get(result)).isRefused(422, "ECMO-SQL-004");
            assertThat(http.get(result)).isRefused(422, "ECMO-SQL-004");
        }

        @Test
        void withoutSubject_isRefused() {
            assertThat(kickOff()).isRefused(400, "ECMO-SQL-001").at("subject");
        }

        @Test
        void unknownSubject_isRefusedAtOnce() {
            assertThat(view("nix").kickOff()).isRefused(404, "ECMO-SQL-002");
        }

        @Test
        void twoOfOneName_areRefused() {
            assertThat(view("patient").view("patient").kickOff())
                    .isRefused(400, "ECMO-REQ-006")
                    .at("subject");
        }

        @ParameterizedTest
        @ValueSource(strings = {"fhir", "xlsx"})
        void formatThatThereIsNot_isRefused(String format) {
            assertThat(view("patient").code("_format", format).kickOff()).isRefused(400, "ECMO-SQL-007");
        }

        @ParameterizedTest
        @ValueSource(strings = {"_limit", "resource", "colour"})
        void parametersOfOthers_areRefused(String name) {
            assertThat(view("patient").code(name, "1").kickOff()).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void get_isRefused() {
            assertThat(http.get("$sql-export", "Prefer", "respond-async")).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void whoDoesNotPreferToWait_isToldSo() {
            assertThat(view("patient").kickOff(new String[0]))
                    .isRefused(400, "ECMO-REQ-006")
                    .saying("respond-async");
        }

        @Test
        void calledBack_isGone() {
            Answer taken = view("patient").kickOff();
            String status =
                    Exported.relative(http, taken.header("Content-Location").orElseThrow());

            assertThat(http.delete(status)).hasStatus(202);

            assertThat(http.get(status)).isRefused(404, "ECMO-EXP-001");
            assertThat(http.get(status.replace("status", "result"))).isRefused(404, "ECMO-EXP-001");
        }
    }
}
