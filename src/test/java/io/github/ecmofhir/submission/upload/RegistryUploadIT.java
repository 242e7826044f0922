package io.github.ecmofhir.submission.upload;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $registryUpload} as a sender sees it: each line of what is sent is answered, in its order. */
class RegistryUploadIT {

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

        private static final String NDJSON = "application/fhir+ndjson";
        private static final ObjectMapper JSON = new ObjectMapper();

        Contract(RunningServer server) {
            super(server);
        }

        private String line(String run, Map<String, String> changes) {
            return FhirHttp.FHIR.newJsonParser().encodeResourceToString(sent.bundle(run, changes));
        }

        private Answer upload(String body) {
            return http.post(
                    "$registryUpload", NDJSON, body, "Prefer", "respond-async", "Accept", "application/fhir+ndjson");
        }

        private String location(Answer taken) {
            assertThat(taken).hasStatus(202);
            String location = taken.header("Content-Location").orElseThrow();
            assertThat(location).startsWith(http.base() + "/$upload-status?job=");
            return location.substring(http.base().length() + 1);
        }

        private List<JsonNode> outcomes(Answer taken) {
            String location = location(taken);
            Awaitility.await().until(() -> http.get(location).status() != 202);
            Answer done = http.get(location, "Accept", NDJSON);
            assertThat(done).hasStatus(200);
            assertThat(done.header("Content-Type").orElseThrow()).startsWith(NDJSON);
            assertThat(done.header("Expires")).isPresent();
            return done.body().lines().map(Contract::read).toList();
        }

        private static JsonNode read(String line) {
            try {
                return JSON.readTree(line);
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }

        private static String codes(JsonNode outcome) {
            return String.join(" ", outcome.findValuesAsText("code"));
        }

        private static String first(JsonNode outcome) {
            return outcome.path("issue").path(0).path("diagnostics").asText();
        }

        @Test
        void eachLine_isAnsweredInItsOrder() {
            Bundle wrong = sent.bundle("PAV-02", Map.of());
            SentRun.resource(wrong, "ecmo-run", Procedure.class).setSubject(null);
            String body = String.join(
                    "\n",
                    line("PAV-01", Map.of()),
                    FhirHttp.FHIR.newJsonParser().encodeResourceToString(wrong),
                    "",
                    "{\"resourceType\": \"Bundle\"",
                    "{\"resourceType\": \"Patient\"}",
                    "{\"resourceType\": \"Bundle\", \"type\": \"batch\"}",
                    "{\"resourceType\": \"Bundle\", \"type\": \"transaction\"}",
                    line("PAV-03", Map.of()));

            List<JsonNode> outcomes = outcomes(upload(body));

            assertThat(outcomes)
                    .extracting(each -> each.path("id").asText())
                    .containsExactly("line-1", "line-2", "line-3", "line-4", "line-5", "line-6", "line-7", "line-8");
            assertThat(first(outcomes.get(0))).contains("created", "ECMO-UPL-008");
            assertThat(codes(outcomes.get(1))).contains("ECMO-VAL-001");
            assertThat(first(outcomes.get(2))).contains("empty", "ECMO-UPL-005");
            assertThat(first(outcomes.get(3))).contains("not JSON", "ECMO-UPL-005");
            assertThat(first(outcomes.get(4))).contains("`Patient`", "ECMO-UPL-006");
            assertThat(first(outcomes.get(5))).contains("`batch`", "ECMO-UPL-006");
            assertThat(first(outcomes.get(6))).contains("ecmo-submission-bundle", "ECMO-UPL-006");
            assertThat(first(outcomes.get(7))).contains("created", "ECMO-UPL-008");
            assertThat(search("Procedure?identifier=" + sent.system("run") + "%7CPAV-02"))
                    .isEmpty();
            assertThat(search("Procedure?identifier=" + sent.system("run") + "%7CPAV-03"))
                    .hasSize(1);
        }

        @Test
        void storedLine_tellsHowCompleteTheRunIs() {
            JsonNode outcome = outcomes(upload(line("PAV-01", Map.of()))).get(0);

            assertThat(outcome.path("extension").path(0).path("url").asText()).endsWith("/completeness");
            assertThat(first(outcome)).contains("0 resources updated, 0 resources unchanged");
            assertThat(outcome.toString()).contains("Completeness ");
        }

        @Test
        void sameFileAgain_changesNothing() {
            String body = line("PAV-01", Map.of()) + "\n" + line("PAV-02", Map.of()) + "\n";
            outcomes(upload(body));
            Map<String, Long> before = contents();

            List<JsonNode> again = outcomes(upload(body));

            assertThat(again)
                    .hasSize(2)
                    .allSatisfy(
                            outcome -> assertThat(first(outcome)).contains("0 resources created, 0 resources updated"));
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void correctionsOfOneRun_areStoredInTheirOrder() {
            List<String> sexes = List.of("male", "female", "male", "female", "male", "female");
            String body = String.join(
                    "\n",
                    sexes.stream()
                            .map(sex -> line("PAV-01", Map.of("sex", sex)))
                            .toList());

            assertThat(outcomes(upload(body))).hasSameSizeAs(sexes);

            assertThat(search("Patient?identifier=" + sent.system("patient") + "%7CPAV-01"))
                    .singleElement()
                    .satisfies(patient -> {
                        assertThat(((Patient) patient).getGender()).isEqualTo(AdministrativeGender.FEMALE);
                        assertThat(patient.getMeta().getVersionId()).isEqualTo("6");
                    });
        }

        /** Nothing but the reference tells that the one needs the other, which is being stored in the same moment. */
        @Test
        void followUpOnTheLineAfterItsRun_findsIt() {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String run = line("PAV-01", Map.of()).replace("PAV-01", "PAV-F" + i);
                lines.add(run);
                lines.add(followUp(run, "PAV-F" + i));
            }

            assertThat(outcomes(upload(String.join("\n", lines))))
                    .hasSameSizeAs(lines)
                    .allSatisfy(outcome -> assertThat(codes(outcome)).contains("ECMO-UPL-008"));
        }

        private String followUp(String run, String id) {
            Bundle bundle = FhirHttp.FHIR.newJsonParser().parseResource(Bundle.class, run);
            Observation contact = SentRun.resource(bundle, "ecmo-vital-status", Observation.class);
            contact.getIdentifierFirstRep().setValue(id + "/later");
            Reference ofRun = new Reference("Procedure?identifier=" + sent.system("run") + "|" + id);
            contact.setPartOf(List.of(ofRun))
                    .setFocus(List.of(ofRun))
                    .setSubject(new Reference("Patient?identifier=" + sent.system("patient") + "|" + id))
                    .setEncounter(null);
            var entry = SentRun.entry(bundle, "ecmo-vital-status");
            entry.getRequest()
                    .setUrl("Observation?identifier="
                            + contact.getIdentifierFirstRep().getSystem() + "|" + id + "/later");
            bundle.setEntry(List.of(entry));
            return FhirHttp.FHIR.newJsonParser().encodeResourceToString(bundle);
        }

        @Test
        void completeRunThatLacksAnItem_takesItBack_andTheLineSaysSo() {
            Bundle less = sent.bundle("PAV-01", Map.of());
            SentRun.resource(less, "ecmo-run", Procedure.class)
                    .getMeta()
                    .addTag("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission", "complete", null);
            less.getEntry().remove(SentRun.number(less, "ecmo-vital-status") - 1);

            List<JsonNode> outcomes = outcomes(upload(line("PAV-01", Map.of()) + "\n"
                    + FhirHttp.FHIR.newJsonParser().encodeResourceToString(less)));

            assertThat(codes(outcomes.get(0))).doesNotContain("ECMO-INF-007");
            assertThat(codes(outcomes.get(1))).contains("ECMO-UPL-008", "ECMO-INF-007");
        }

        @Test
        void senderWhoAnnouncesMoreThanHeSends_leavesNothing() throws IOException {
            String three = String.join("\n", Collections.nCopies(3, line("PAV-01", Map.of())));
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream()
                        .write(("POST /fhir/$registryUpload HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                                        + "\r\nContent-Length: 10000000000\r\n\r\n" + three)
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }

            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> receiving() == 0);
            assertThat(http.get("Procedure?identifier=" + sent.system("run") + "%7C")
                            .resources())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "$registryUpload, application/fhir+ndjson, ECMO-UPL-001",
            "Patient, application/fhir+json, ECMO-REQ-001"
        })
        void senderWhoEndsBeforeHisEnd_isTold(String path, String type, String code) throws IOException {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("POST /fhir/" + path
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                                        + "\r\nContent-Length: 1000\r\n\r\n{}\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400")
                        .contains(code, "ends before");
            }
            assertThat(receiving()).isZero();
        }

        /** Uploads whose sender is not through, and lines that no upload has. */
        private long receiving() {
            return server.jdbc().queryForObject("select count(*) from upload_job where state = 'RECEIVING'", Long.class)
                    + server.jdbc()
                            .queryForObject(
                                    "select count(*) from upload_line where job_id not in (select id from upload_job)",
                                    Long.class);
        }

        @Test
        void bomCrLfAndGzip_areRead() throws IOException {
            byte[] plain = ("\uFEFF" + line("PAV-01", Map.of()) + "\r\n" + line("PAV-02", Map.of()) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                zip.write(plain);
            }

            List<JsonNode> outcomes =
                    outcomes(http.post("$registryUpload", NDJSON, zipped.toByteArray(), "Content-Encoding", "gzip"));

            assertThat(outcomes)
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(codes(outcome)).contains("ECMO-UPL-008"));
        }

        @Test
        void gzipOfSeveralMembers_isReadWhole() throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            for (String part : List.of(
                    line("PAV-01", Map.of()) + "\n" + line("PAV-02", Map.of()) + "\n",
                    line("PAV-03", Map.of()) + "\n")) {
                GZIPOutputStream zip = new GZIPOutputStream(zipped);
                zip.write(part.getBytes(StandardCharsets.UTF_8));
                zip.finish();
            }

            assertThat(outcomes(http.post("$registryUpload", NDJSON, zipped.toByteArray(), "Content-Encoding", "gzip")))
                    .hasSize(3);

            zipped.write("junk".getBytes(StandardCharsets.UTF_8));
            assertThat(http.post("$registryUpload", NDJSON, zipped.toByteArray(), "Content-Encoding", "gzip"))
                    .isRefused(400, "ECMO-UPL-001");
        }

        @Test
        void binary_isAnUploadToo() {
            String data =
                    Base64.getEncoder().encodeToString(line("PAV-01", Map.of()).getBytes(StandardCharsets.UTF_8));
            String binary = "{\"resourceType\": \"Binary\", \"contentType\": \"application/fhir+ndjson\", \"data\": \""
                    + data + "\"}";
            String parameters =
                    "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"input\", \"resource\": " + binary
                            + "}]}";

            for (String body : List.of(binary, parameters)) {
                assertThat(outcomes(http.post("$registryUpload", FhirHttp.JSON, body)))
                        .singleElement()
                        .satisfies(outcome -> assertThat(codes(outcome)).contains("ECMO-UPL-008"));
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/fhir+ndjson | '' | 400 | no line",
                    "text/csv | a,b | 415 | text/csv",
                    "application/x-www-form-urlencoded | {\"resourceType\": \"Bundle\"} | 415 | application/x-www-form-urlencoded",
                    "application/fhir+xml | <Binary/> | 415 | ndjson",
                    "application/fhir+ndjson;charset=utf-16 | {} | 415 | UTF-8",
                    "application/fhir+json | {\"resourceType\": \"Patient\"} | 400 | Patient",
                    "application/fhir+json | {\"resourceType\": \"Binary\"} | 400 | no data",
                    "application/fhir+json | {\"resourceType\": \"Binary\", \"contentType\": \"text/csv\", \"data\": \"YQ==\"} | 400 | text/csv",
                    "application/fhir+json | {\"resourceType\": \"Binary\", \"contentType\": \"application/ndjson\", \"data\": \"Y | 400 | JSON",
                    "application/fhir+json | {\"resourceType\": \"Binary\", \"contentType\": \"application/ndjson\", \"data\": \"%%%\"} | 400 | base64",
                    "application/fhir+json | nothing | 400 | JSON",
                    "application/fhir+json | {\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Patient\"}}]} | 400 | is a Bundle.",
                    "application/fhir+json | {\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"inputs\"}]} | 400 | `inputs`",
                    "application/fhir+json | {\"resourceType\": \"Parameters\"} | 400 | without a Binary"
                })
        void whatIsNoUpload_isRefusedWithWords(String type, String body, int status, String words) {
            long before = jobs();

            Answer answer = http.post("$registryUpload", type, body);

            assertThat(answer).hasStatus(status);
            assertThat(answer.body()).contains(words);
            assertThat(jobs()).isEqualTo(before);
        }

        @Test
        void parameterInTheUrl_isRefused() {
            assertThat(http.post("$registryUpload?lines=5", NDJSON, line("PAV-01", Map.of())))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("lines");
            assertThat(http.get("$upload-status?job=none&page=2"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("page");
            assertThat(http.get("$upload-status?job="))
                    .isRefused(400, "ECMO-REQ-006")
                    .saying("has no value");
        }

        /** Otherwise the sender's next request would fail on a connection that nobody reads. */
        @Test
        void refusedBeforeItWasRead_theConnectionIsSaidToEnd() {
            Answer answer = http.post("$registryUpload", "text/csv", "a".repeat(100_000));

            assertThat(answer).isRefused(415, "ECMO-REQ-002");
            assertThat(answer.header("Connection")).contains("close");
            assertThat(http.post("$registryUpload", "text/csv", "a,b")).hasStatus(415);
        }

        @Test
        void gzipThatTheHeaderDoesNotName_isRefused() {
            byte[] gzip = {0x1F, (byte) 0x8B, 8, 0};

            assertThat(http.post("$registryUpload", NDJSON, gzip))
                    .isRefused(415, "ECMO-REQ-002")
                    .at("Content-Encoding");
            assertThat(http.post("", FhirHttp.JSON, gzip))
                    .isRefused(415, "ECMO-REQ-002")
                    .at("Content-Encoding");
        }

        @Test
        void twoBundlesOnOneLine_areRefusedInOurWords() {
            String both = line("PAV-01", Map.of()) + "\r" + line("PAV-02", Map.of());

            assertThat(outcomes(http.post("$registryUpload", NDJSON, both)))
                    .singleElement()
                    .extracting(JsonNode::toString)
                    .asString()
                    .contains("ECMO-UPL-005", "after the end")
                    .doesNotContain("jackson");
        }

        @Test
        void bodyThatIsNoGzip_isRefused() {
            Answer answer = http.post("$registryUpload", NDJSON, "{}", "Content-Encoding", "gzip");

            assertThat(answer).hasStatus(400);
            assertThat(answer.body()).contains("gzip", "ECMO-UPL-001");
        }

        private UploadTables tables() {
            return new UploadTables(Objects.requireNonNull(server.jdbc().getDataSource()), Durability.OF_THE_COMMIT);
        }

        private long jobs() {
            return server.jdbc().queryForObject("select count(*) from upload_job", Long.class)
                    + server.jdbc()
                            .queryForObject(
                                    "select count(*) from upload_line where job_id not in (select id from upload_job)",
                                    Long.class);
        }

        @Test
        void errorOfAnUpload_isJson_whateverTheSenderAccepts() {
            Answer answer = http.post("$registryUpload", NDJSON, "", "Accept", "*/*");

            assertThat(answer).hasStatus(400);
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/fhir+json");
            assertThat(answer.body()).startsWith("{");
        }

        @Test
        void unknownUpload_isNotFound() {
            Answer unknown = http.get("$upload-status?job=none", "Accept", NDJSON);
            assertThat(unknown).hasStatus(404);
            assertThat(unknown.header("Content-Type").orElseThrow()).startsWith(FhirHttp.JSON);
            assertThat(unknown.outcome()
                            .getIssueFirstRep()
                            .getDetails()
                            .getCodingFirstRep()
                            .getCode())
                    .isEqualTo("ECMO-UPL-003");
            assertThat(http.get("$upload-status")).hasStatus(400);
            assertThat(http.delete("$upload-status?job=none")).hasStatus(404);
        }

        @Test
        void upload_canBeCalledBack() {
            String location = location(upload(line("PAV-01", Map.of())));

            assertThat(http.delete(location)).hasStatus(202);
            assertThat(http.get(location)).hasStatus(404);

            String job = location.substring(location.indexOf('=') + 1);
            server.jdbc().update("update upload_job set ended = ended - interval '9' day where id = ?", job);
            tables().tidy(Duration.ofDays(8));
            assertThat(http.get(location)).hasStatus(404);
        }

        @Test
        void answers_areKeptForAWhile_andThenGone() {
            Answer taken = upload(line("PAV-01", Map.of()));
            outcomes(taken);
            String location = location(taken);
            String job = location.substring(location.indexOf('=') + 1);
            server.jdbc().update("update upload_job set ended = ended - interval '9' day where id = ?", job);

            tables().tidy(Duration.ofDays(8));

            Answer gone = http.get(location);
            assertThat(gone).hasStatus(410);
            assertThat(gone.body()).contains("ECMO-UPL-004", "7 days");
        }

        @Test
        void whatAKilledServerHasLeft_isTakenUp() {
            UploadTables tables = tables();
            String job = tables.begin();
            tables.append(
                    job, List.of(new ReceivedLine(1, line("PAV-01", Map.of()).getBytes(StandardCharsets.UTF_8), null)));
            server.jdbc()
                    .update(
                            "update upload_job set state = 'ACCEPTED', line_count = 1, holder = 'killed',"
                                    + " held_until = received where id = ?",
                            job);

            Awaitility.await().until(() -> http.get("$upload-status?job=" + job).status() == 200);

            assertThat(http.get("$upload-status?job=" + job).body()).contains("ECMO-UPL-008");
        }
    }
}
