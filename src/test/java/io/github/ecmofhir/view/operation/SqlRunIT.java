package io.github.ecmofhir.view.operation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $sql-run} of views on a running server. */
@OnStore(StoreKind.H2)
class SqlRunIT {

    private static final String CASES = "$sql-run?subjectReference=ViewDefinition/ecmo_case";
    private static final String PATIENTS = "$sql-run?subjectReference=ViewDefinition/patient";
    private static final Map<RunningServer, Group> PAVLODAR = new ConcurrentHashMap<>();

    private final FhirHttp http;
    private final Group pavlodar;
    private final String ofPavlodar;

    SqlRunIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
        pavlodar = PAVLODAR.computeIfAbsent(server, key -> frozen());
        ofPavlodar = "&group=Group/" + pavlodar.getIdElement().getIdPart();
    }

    /** The six patients of one of the two demo centres. */
    private Group frozen() {
        Parameters asked = new Parameters();
        asked.addParameter().setName("centre").setValue(new StringType(DemoRegistry.centre("PAVLODAR")));
        asked.addParameter().setName("name").setValue(new StringType("One centre"));
        return http.post("$freeze-cohort", asked).as(Group.class);
    }

    /** Patient/12 */
    private String member(int number) {
        return pavlodar.getMember().get(number).getEntity().getReference();
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    private Answer get(String path) {
        Answer answer = http.get(path);
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode view(String column, String path) {
        return Asked.read("""
                {"resourceType": "ViewDefinition", "name": "people", "status": "active", "resource": "Patient",
                 "select": [{"column": [{"name": "id", "path": "getResourceKey()"}, {"name": "%s", "path": "%s"}]}]}
                """.formatted(column, path));
    }

    private static JsonNode patient(String id, String gender) {
        return Asked.read("{\"resourceType\": \"Patient\", \"id\": \"%s\", \"gender\": \"%s\"}".formatted(id, gender));
    }

    @Nested
    class Tables {

        static Stream<String> names() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("profiles/views"))) {
                return Stream.concat(
                        files.map(file -> file.getFileName().toString().replace(".json", "")),
                        Stream.of("ecmo_case", "ecmo_complication"))
                        .sorted()
                        .toList()
                        .stream();
            }
        }

        @ParameterizedTest
        @MethodSource("names")
        void table_isThereByReferenceCanonicalAndAddress(String name) {
            String rest = "&_format=csv&_limit=3" + ofPavlodar;
            String byReference = get("$sql-run?subjectReference=ViewDefinition/" + name + rest)
                    .body();

            assertThat(byReference.lines().count()).isBetween(1L, 4L);
            assertThat(get("$sql-run?subjectCanonical=https://w3id.org/ecmo-fhir/ViewDefinition/" + name + rest)
                            .body())
                    .isEqualTo(byReference);
            assertThat(get("$sql-run?subjectReference=" + http.base() + "/ViewDefinition/" + name + rest)
                            .body())
                    .isEqualTo(byReference);
        }

        @Test
        void cases_areThoseOfEcmoCases_cellByCell() throws IOException {
            Map<String, Map<String, String>> expected = byRun(
                    get("$ecmo-cases?cohort=Group/" + pavlodar.getIdElement().getIdPart()));
            Answer answer = get(CASES + "&_format=csv" + ofPavlodar);
            Map<String, Map<String, String>> cases = byRun(answer);

            assertThat(answer.body().lines().findFirst()).hasValue(String.join(",", CaseExport.columns()));
            assertThat(cases).hasSize(6).containsOnlyKeys(expected.keySet());
            cases.forEach((run, cells) -> assertThat(cells).as(run).isEqualTo(expected.get(run)));
        }

        private static Map<String, Map<String, String>> byRun(Answer answer) throws IOException {
            Map<String, Map<String, String>> runs = new TreeMap<>();
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(answer.body()))) {
                runs.put(row.get("run_id"), row.toMap());
            }
            return runs;
        }

        @Test
        void rowsOfAView_areThoseOfTheStoredResources() {
            List<JsonNode> rows = Asked.rows(get(PATIENTS + ofPavlodar));

            assertThat(rows).hasSize(6);
            for (JsonNode row : rows) {
                Patient stored = http.get("Patient/" + row.path("id").asText()).as(Patient.class);
                assertThat(row.path("gender").asText())
                        .isEqualTo(stored.getGender().toCode());
                assertThat(row.path("patient_id").asText())
                        .isEqualTo(stored.getIdElement().getIdPart());
            }
        }

        @Test
        void numbersOfComplications_haveNoExponent() {
            assertThat(get("$sql-run?subjectReference=ViewDefinition/ecmo_complication")
                            .body())
                    .contains("\"onset_day\":")
                    .doesNotContainPattern("\"onset_day\":[0-9.]+E");
        }
    }

    @Nested
    class Formats {

        @Test
        void csv_hasAHeaderUnlessItIsNotWanted() {
            Answer answer = get(PATIENTS + "&_format=csv" + ofPavlodar);
            List<String> lines = answer.body().lines().toList();

            assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(lines).hasSize(7);
            assertThat(lines.get(0)).startsWith("id,patient_id,gender,");
            assertThat(get(PATIENTS + "&_format=csv&header=true" + ofPavlodar).body())
                    .isEqualTo(answer.body());
            assertThat(get(PATIENTS + "&_format=csv&header=false" + ofPavlodar)
                            .body()
                            .lines())
                    .containsExactlyElementsOf(lines.subList(1, 7));
        }

        @Test
        void nobodyAsking_getsLines() {
            Answer answer = get(PATIENTS + ofPavlodar);

            assertThat(answer.header("Content-Type")).hasValue("application/x-ndjson;charset=UTF-8");
            assertThat(answer.body().lines()).hasSize(6).allMatch(line -> line.startsWith("{\"id\":\""));
            assertThat(answer.body()).endsWith("\n");
        }

        @Test
        void json_isAnArrayOfTheSameRows() {
            Answer answer = get(PATIENTS + "&_format=json" + ofPavlodar);

            assertThat(answer.header("Content-Type")).hasValue("application/json;charset=UTF-8");
            assertThat(Asked.read(answer.body())).containsExactlyElementsOf(Asked.rows(get(PATIENTS + ofPavlodar)));
        }

        @Test
        void fhir_isAParametersWithTypedParts() {
            Answer answer = get(CASES + "&_format=fhir" + ofPavlodar);
            Parameters parameters = answer.as(Parameters.class);

            assertThat(answer.header("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
            assertThat(parameters.getParameter())
                    .hasSize(6)
                    .allMatch(row -> row.getName().equals("row"));
            assertThat(parameters.getParameter().get(0).getPart())
                    .anyMatch(part -> part.getName().equals("run_id")
                            && part.getValue().fhirType().equals("string"))
                    .anyMatch(part -> part.getName().equals("age_years")
                            && part.getValue().fhirType().equals("decimal"));
        }

        @Test
        void parquet_isAFile() {
            Answer answer = get(CASES + "&_format=parquet" + ofPavlodar);

            assertThat(answer.header("Content-Type")).hasValue("application/vnd.apache.parquet");
            assertThat(answer.body()).startsWith("PAR1").endsWith("PAR1").contains("run_id");
        }

        @ParameterizedTest
        @CsvSource({
            "text/csv, text/csv",
            "application/json, application/json",
            "application/fhir+json, application/fhir+json",
            "'text/csv;q=0.2, application/json', application/json",
            "*/*, application/x-ndjson",
            "text/html, application/x-ndjson"
        })
        void acceptChooses_whereNoFormatIsNamed(String accept, String type) {
            Answer answer = http.get(PATIENTS + ofPavlodar, "Accept", accept);

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Content-Type").orElse("")).startsWith(type);
        }

        @Test
        void formatThatIsNamed_comesBeforeAccept() {
            Answer answer = http.get(PATIENTS + "&_format=csv" + ofPavlodar, "Accept", "application/json");

            assertThat(answer.body()).startsWith("id,");
        }

        @ParameterizedTest
        @CsvSource({"csv, text/csv", "json, application/json"})
        void textWithinABinary_isTheSame(String format, String type) {
            String asked = PATIENTS + "&_format=" + format + ofPavlodar;
            Answer answer = http.get(asked, "Accept", "application/fhir+json");

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
            Binary binary = answer.as(Binary.class);
            assertThat(binary.getContentType()).isEqualTo(type);
            assertThat(new String(binary.getData(), StandardCharsets.UTF_8))
                    .isEqualTo(get(asked).body());
        }

        @ParameterizedTest
        @CsvSource({"ndjson, application/fhir+json", "parquet, application/fhir+json", "csv, application/fhir+xml"})
        void binaryThatIsNotGiven_isNotAcceptable(String format, String accept) {
            assertThat(http.get(PATIENTS + "&_format=" + format, "Accept", accept))
                    .isRefused(406, "ECMO-REQ-012");
        }

        @ParameterizedTest
        @ValueSource(strings = {"xlsx", "application/xml", "text/html"})
        void formatThatThereIsNot_isRefused(String format) {
            assertThat(http.get(PATIENTS + "&_format=" + format))
                    .isRefused(400, "ECMO-SQL-007")
                    .at("_format");
        }

        @Test
        void limit_cutsTheRows() {
            List<String> all = get(PATIENTS + ofPavlodar).body().lines().toList();

            assertThat(get(PATIENTS + ofPavlodar + "&_limit=2").body().lines())
                    .containsExactlyElementsOf(all.subList(0, 2));
            assertThat(get(PATIENTS + ofPavlodar + "&_limit=99").body().lines()).containsExactlyElementsOf(all);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"_limit=0", "_limit=-1", "_limit=ten", "_limit=1&_limit=2", "header=perhaps", "_limit="})
        void valueThatIsNone_isRefused(String parameter) {
            assertThat(http.get(PATIENTS + "&" + parameter)).isRefused(400, "ECMO-REQ-006");
        }
    }

    @Nested
    class SentViews {

        @Test
        void view_isOfWhatIsStored() {
            Answer answer = new Asked()
                    .resource("subjectResource", view("gender", "gender"))
                    .value(
                            "group",
                            "valueReference",
                            Map.of(
                                    "reference",
                                    "Group/" + pavlodar.getIdElement().getIdPart()))
                    .of(http);

            assertThat(answer).hasStatus(200);
            assertThat(answer.body().lines().map(line -> line.replace("\"id\":", "")))
                    .containsExactlyInAnyOrderElementsOf(Asked.rows(get(PATIENTS + ofPavlodar)).stream()
                            .map(row -> "{\"" + row.path("id").asText() + "\",\"gender\":\""
                                    + row.path("gender").asText() + "\"}")
                            .toList());
        }

        @Test
        void view_isOfWhatIsSent_andOfNothingElse() {
            ObjectNode bundle = (ObjectNode) Asked.read("{\"resourceType\": \"Bundle\", \"type\": \"collection\"}");
            bundle.withArray("entry").addObject().set("resource", patient("b", "female"));
            bundle.withArray("entry")
                    .addObject()
                    .set("resource", Asked.read("{\"resourceType\": \"Encounter\", \"id\": \"e\"}"));
            bundle.withArray("entry").addObject().put("fullUrl", "urn:uuid:1");
            Answer answer = new Asked()
                    .resource("subjectResource", view("gender", "gender"))
                    .resource("resource", patient("a", "male"))
                    .resource("resource", bundle)
                    .resource("resource", Asked.read("{\"resourceType\": \"Encounter\", \"id\": \"e\"}"))
                    .resource("resource", patient("c", "other"))
                    .of(http);

            assertThat(answer).hasStatus(200);
            assertThat(answer.body().lines())
                    .containsExactly(
                            "{\"id\":\"a\",\"gender\":\"male\"}",
                            "{\"id\":\"b\",\"gender\":\"female\"}",
                            "{\"id\":\"c\",\"gender\":\"other\"}");
        }

        @Test
        void onlyOtherTypesSent_giveNoRow() {
            Answer answer = new Asked()
                    .resource("subjectResource", view("gender", "gender"))
                    .resource("resource", Asked.read("{\"resourceType\": \"Encounter\", \"id\": \"e\"}"))
                    .text("_format", "csv")
                    .of(http);

            assertThat(answer.body()).isEqualTo("id,gender\n");
        }

        @Test
        void viewOfTheGuide_isOfWhatIsSent() {
            JsonNode sent = Asked.read(http.get(member(0)).body());
            ((ObjectNode) sent).put("gender", "unknown");
            Answer answer = new Asked()
                    .text("subjectReference", "ViewDefinition/patient")
                    .resource("resource", sent)
                    .of(http);

            assertThat(Asked.column(answer, "gender")).containsExactly("unknown");
            assertThat(Asked.column(answer, "id")).containsExactly(id(member(0)));
        }

        @Test
        void scope_holdsForWhatIsSentToo() {
            JsonNode late = patient("late", "male");
            ((ObjectNode) late).putObject("meta").put("lastUpdated", "2026-01-02T00:00:00Z");
            JsonNode early = patient("early", "male");
            ((ObjectNode) early).putObject("meta").put("lastUpdated", "2025-01-02T00:00:00Z");
            Answer since = new Asked()
                    .resource("subjectResource", view("gender", "gender"))
                    .resource("resource", late)
                    .resource("resource", early)
                    .resource("resource", patient("untold", "male"))
                    .value("_since", "valueInstant", "2025-06-01T00:00:00Z")
                    .of(http);
            Answer ofOne = new Asked()
                    .resource("subjectResource", view("gender", "gender"))
                    .resource("resource", patient(id(member(0)), "male"))
                    .resource("resource", patient(id(member(1)), "male"))
                    .text("patient", member(1))
                    .of(http);

            assertThat(Asked.column(since, "id")).containsExactly("late", "untold");
            assertThat(Asked.column(ofOne, "id")).containsExactly(id(member(1)));
        }

        @Test
        void tableOfSeveralResources_isNotMadeOfWhatIsSent() {
            assertThat(new Asked()
                            .text("subjectReference", "ViewDefinition/ecmo_case")
                            .resource("resource", patient("a", "male"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("resource");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"name\": \"x\"",
                    "\"birthDate\": \"yesterday\"",
                    "\"active\": \"perhaps\"",
                    "\"shoeSize\": 44",
                    "\"meta\": {\"lastUpdated\": \"2025-01-02\"}",
                    "\"contact\": [null]"
                })
        void resourceThatIsNotR4_isNoFaultOfTheServer(String member) {
            assertThat(new Asked()
                            .resource("subjectResource", view("gender", "gender"))
                            .resource("resource", Asked.read("{\"resourceType\": \"Patient\", " + member + "}"))
                            .value("_since", "valueInstant", "2025-01-01T00:00:00Z")
                            .of(http)
                            .status())
                    .isLessThan(500);
        }

        @Test
        void resourceThatCannotBeRead_isNamed() {
            assertThat(new Asked()
                            .resource("subjectResource", view("gender", "gender"))
                            .resource("resource", patient("a", "masculine"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("resource")
                    .saying("Patient/a");
        }

        @ParameterizedTest
        @CsvSource({
            "gender, select[0].column[1].path, name.where(",
            "family, select[0].column[1].path, nmae.family",
            "family, select[0].column[1].path, name.frist().family",
            "2family, select[0].column[1].name, name.family"
        })
        void faultInAView_isToldWithItsPlace(String column, String place, String path) {
            assertThat(new Asked()
                            .resource("subjectResource", view(column, path))
                            .of(http))
                    .isRefused(422, "ECMO-VIW-001")
                    .at(place);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"resourceType\": \"Patient\"}", "{\"resourceType\": \"Library\"}", "{}"})
        void resourceThatIsNoView_isUnsuitable(String json) {
            assertThat(new Asked().resource("subjectResource", Asked.read(json)).of(http))
                    .isRefused(422, "ECMO-SQL-003");
        }

        @Test
        void view_takesNoParametersAndNoContext() {
            assertThat(new Asked()
                            .resource("subjectResource", view("gender", "gender"))
                            .resource("parameters", new Asked().body())
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("parameters");
            assertThat(new Asked()
                            .text("subjectReference", "ViewDefinition/patient")
                            .resource(
                                    "context",
                                    ((ObjectNode) view("gender", "gender")).put("url", "https://example.org/v"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("context");
        }
    }

    @Nested
    class Scopes {

        @Test
        void patients_areThoseNamed() {
            assertThat(Asked.column(get(PATIENTS + "&patient=" + member(0)), "id"))
                    .containsExactly(id(member(0)));
            assertThat(Asked.column(get(CASES + "&patient=" + id(member(0))), "patient_id"))
                    .isNotEmpty()
                    .containsOnly(id(member(0)));
            assertThat(Asked.column(get(PATIENTS + "&patient=" + member(0) + "&patient=" + member(1)), "id"))
                    .containsExactlyInAnyOrder(id(member(0)), id(member(1)));
        }

        @Test
        void storedGroup_isOfItsActiveMembers() {
            Group group = new Group();
            group.setType(Group.GroupType.PERSON).setActual(true);
            group.addMember().getEntity().setReference(member(0));
            group.addMember().setInactive(true).getEntity().setReference(member(1));
            String id = http.post("Group", group).id();

            assertThat(Asked.column(get(PATIENTS + "&group=Group/" + id), "id")).containsExactly(id(member(0)));
            assertThat(Asked.column(get(PATIENTS + "&group=" + id + ofPavlodar), "id"))
                    .hasSize(6);
            assertThat(get(PATIENTS + "&group=" + id + "&patient=" + member(1)).body())
                    .isEmpty();
        }

        @Test
        void since_isOfWhatWasWrittenAfterwards() {
            SentRun sent = new SentRun();
            assertThat(http.post("", sent.bundle("PAV-01"))).hasStatus(200);
            assertThat(http.post("", sent.bundle("PAV-02"))).hasStatus(200);
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String since = "&_since=" + before;
            assertThat(get(CASES + since).body()).isEmpty();
            assertThat(get(PATIENTS + since).body()).isEmpty();

            Answer corrected = http.post("", sent.bundle("PAV-01", Map.of("age", "71")));
            assertThat(corrected).hasStatus(200);

            assertThat(Asked.column(get(CASES + since), "run_id")).containsExactly("PAV-01");
            assertThat(Asked.column(get(CASES + since), "age_years")).containsExactly("71");
            assertThat(get("$sql-run?subjectReference=ViewDefinition/cannula" + since)
                            .body())
                    .isEmpty();
            assertThat(get(CASES + "&_since=" + Instant.now()).body()).isEmpty();
        }

        @Test
        void since_isOfARunOfWhichSomethingWasDeletedAfterwards() {
            SentRun sent = new SentRun();
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = http.post("", bundle);
            assertThat(pushed).hasStatus(200);
            assertThat(http.post("", sent.bundle("PAV-02"))).hasStatus(200);
            String since = "&_since=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);
            IdType contact = pushed.locations().get(SentRun.number(bundle, "ecmo-vital-status") - 1);

            assertThat(http.delete("Observation/" + contact.getIdPart())).succeeds();

            assertThat(Asked.column(get(CASES + since), "run_id")).containsExactly("PAV-01");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-13-01T00:00:00Z", "yesterday", "2025-01-01"})
        void sinceThatIsNoInstant_isRefused(String since) {
            assertThat(http.get(PATIENTS + "&_since=" + since))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("_since");
        }

        @Test
        void sinceThatHasNotCome_isRefused() {
            assertThat(http.get(PATIENTS + "&_since=" + Instant.now().plus(Duration.ofHours(1))))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("_since");
        }

        @ParameterizedTest
        @CsvSource({"patient, Patient/no-such", "group, Group/no-such", "patient, no-such"})
        void scopeThatThereIsNot_isNotFound_butTheRequestIsWrong(String parameter, String reference) {
            Answer answer = http.get(PATIENTS + "&" + parameter + "=" + reference);

            assertThat(answer).isRefused(400, "ECMO-SQL-006").at(parameter);
            assertThat(answer.outcome().getIssueFirstRep().getCode()).isEqualTo(IssueType.NOTFOUND);
        }

        @ParameterizedTest
        @CsvSource({"patient, Group/1", "group, Patient/1", "patient, a/b/c", "patient, ''"})
        void referenceToSomethingElse_isRefused(String parameter, String reference) {
            assertThat(http.get(PATIENTS + "&" + parameter + "=" + reference))
                    .isRefused(400, "ECMO-REQ-006")
                    .at(parameter);
        }

        @Test
        void subjectAndPatientThatThereAreNot_areBothTold() {
            Answer answer = http.get("$sql-run?subjectReference=ViewDefinition/no-such&patient=Patient/no-such");

            assertThat(answer).isRefused(404, "ECMO-SQL-002").at("subjectReference");
            assertThat(answer.outcome()).hasIssue("ECMO-SQL-006").at("patient");
        }
    }

    @Nested
    class Requests {

        @Test
        void post_answersAsGetDoes() {
            Answer answer = new Asked()
                    .value("subjectCanonical", "valueCanonical", "https://w3id.org/ecmo-fhir/ViewDefinition/ecmo_case")
                    .value(
                            "group",
                            "valueReference",
                            Map.of(
                                    "reference",
                                    "Group/" + pavlodar.getIdElement().getIdPart()))
                    .value("_format", "valueCode", "csv")
                    .value("header", "valueBoolean", false)
                    .value("_limit", "valueInteger", 3)
                    .of(http);

            assertThat(answer.body())
                    .isEqualTo(get(CASES + "&_format=csv&header=false&_limit=3" + ofPavlodar)
                            .body());
        }

        @Test
        void noSubject_isMissing() {
            Answer answer = http.get("$sql-run?_format=csv");

            assertThat(answer).isRefused(400, "ECMO-SQL-001");
            assertThat(answer.outcome().getIssueFirstRep().getCode()).isEqualTo(IssueType.REQUIRED);
            assertThat(new Asked().of(http)).isRefused(400, "ECMO-SQL-001");
        }

        @Test
        void twoSubjects_areRefused() {
            assertThat(http.get(PATIENTS + "&subjectCanonical=https://w3id.org/ecmo-fhir/ViewDefinition/patient"))
                    .isRefused(400, "ECMO-REQ-006");
            assertThat(http.get(PATIENTS + "&subjectReference=ViewDefinition/run"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("subjectReference");
        }

        @ParameterizedTest
        @CsvSource({
            "subjectReference, ViewDefinition/no-such",
            "subjectReference, Library/no-such",
            "subjectReference, Patient/1",
            "subjectReference, https://example.org/fhir/ViewDefinition/patient",
            "subjectReference, ../ViewDefinition/patient",
            "subjectCanonical, https://example.org/ViewDefinition/patient",
            "subjectCanonical, https://w3id.org/ecmo-fhir/ViewDefinition/no-such",
            "subjectCanonical, https://w3id.org/ecmo-fhir/ViewDefinition/patient|99"
        })
        void subjectThatThereIsNot_isNotFound_andTheViewsAreTold(String parameter, String address) {
            assertThat(http.get("$sql-run?" + parameter + "=" + encoded(address)))
                    .isRefused(404, "ECMO-SQL-002")
                    .at(parameter)
                    .saying("ecmo_case", "vital_status");
        }

        @Test
        void parameterThatThereIsNot_isRefused() {
            assertThat(http.get(PATIENTS + "&colour=red"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("colour");
            assertThat(http.get(PATIENTS + "&_count=1")).isRefused(400, "ECMO-REQ-006");
            assertThat(http.get(PATIENTS + "&clientTrackingId=1")).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void sourceElsewhere_isNotSupported() {
            Answer answer = http.get(PATIENTS + "&source=file:///data");

            assertThat(answer).isRefused(400, "ECMO-SQL-008").at("source");
            assertThat(answer.outcome().getIssueFirstRep().getCode()).isEqualTo(IssueType.NOTSUPPORTED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"resource", "context"})
        void resourceInTheQuery_isRefused(String parameter) {
            assertThat(http.get(PATIENTS + "&" + parameter + "=%7B%7D"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at(parameter);
        }

        @Test
        void subjectInTheQuery_isRefused() {
            assertThat(http.get("$sql-run?subjectResource=%7B%7D"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("subjectResource");
            assertThat(http.get(PATIENTS + "&parameters=%7B%7D"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("parameters");
        }

        @Test
        void xml_isNotTaken() {
            assertThat(http.post("$sql-run", FhirHttp.XML, "<Parameters xmlns=\"http://hl7.org/fhir\"/>"))
                    .isRefused(415, "ECMO-REQ-002");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "[]",
                    "{\"resourceType\": \"Patient\"}",
                    "{\"resourceType\": \"Parameters\", \"resourceType\": \"Parameters\"}",
                    "{\"resourceType\": \"Parameters\"} x"
                })
        void bodyThatIsNoParameters_isUnreadable(String body) {
            assertThat(http.post("$sql-run", FhirHttp.JSON, body)).isRefused(400, "ECMO-REQ-001");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"valueString\": \"a\"}",
                    "{\"name\": \"subjectReference\"}",
                    "{\"name\": \"subjectReference\", \"valueString\": null}",
                    "{\"name\": \"subjectReference\", \"valueString\": \" \"}",
                    "{\"name\": \"subjectReference\", \"resource\": {\"resourceType\": \"Patient\"}}",
                    "{\"name\": \"subjectResource\", \"valueString\": \"a\"}"
                })
        void parameterThatHasNoNameOrNotItsValue_isRefused(String parameter) {
            assertThat(http.post(
                            "$sql-run",
                            FhirHttp.JSON,
                            "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameter + "]}"))
                    .isRefused(400, "ECMO-REQ-006");
        }
    }
}
