package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static io.github.ecmofhir.testing.FhirHttp.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.OutcomeAssert;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer says in words what is wrong, nothing is left behind, and the server goes on. */
class BadInputIT {

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

        private static final int FIFTY_MB = 50 * 1024 * 1024;
        private static final String PATIENT = "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"Müller\"}]}";

        private static final String XML_PATIENT =
                "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>";

        private Map<String, Long> before = Map.of();

        Contract(RunningServer server) {
            super(server);
        }

        @BeforeEach
        void look() {
            before = contents();
        }

        @AfterEach
        void nothingIsLeftBehindAndTheServerGoesOn() {
            assertThat(contents()).isEqualTo(before);
            assertThat(http.get("metadata?_summary=true")).hasStatus(200);
        }

        private static String nested(int levels, String open, String close) {
            return open.repeat(levels) + close.repeat(levels);
        }

        private OutcomeAssert refused(int status, String code, String path, String contentType, String body) {
            return assertThat(http.post(path, contentType, body)).isRefused(status, code);
        }

        @Nested
        class Bodies {

            @Test
            void malformedJson_isNamedWithItsPlace() {
                refused(400, "ECMO-REQ-001", "", JSON, "{\"resourceType\":\"Bundle\",")
                        .saying("line: 1");
            }

            @Test
            void malformedXml_isNamedWithItsPlace() {
                refused(400, "ECMO-REQ-001", "Patient", XML, "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"")
                        .saying("line 1");
            }

            @ParameterizedTest
            @ValueSource(strings = {"", " ", "[]", "null", "\"text\"", "17", "{}"})
            void noResource(String body) {
                refused(400, "ECMO-REQ-001", "Patient", JSON, body);
            }

            @ParameterizedTest
            @ValueSource(strings = {"1e400", "1e999999999", "1E-100000", "12345678901234567890123456789012345678901"})
            void numberOfMoreDigitsThanAnyMeasurementHas(String number) {
                refused(400, "ECMO-REQ-001", "Observation", JSON, """
                                {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                                 "valueQuantity": {"value": %s}}
                                """.formatted(number))
                        .saying("digits");
            }

            @ParameterizedTest
            @ValueSource(strings = {"1e400", "1e999999999", "1e-100000"})
            void suchANumberInXml(String number) {
                refused(422, "ECMO-VAL-002", "Observation", XML, """
                                <Observation xmlns="http://hl7.org/fhir"><status value="final"/>
                                <code><text value="x"/></code><valueQuantity><value value="%s"/></valueQuantity></Observation>
                                """.formatted(number))
                        .saying("digits");
            }

            @Test
            void aNameTwiceInOneObject() {
                refused(
                                400,
                                "ECMO-REQ-001",
                                "Patient",
                                JSON,
                                "{\"resourceType\":\"Patient\",\"gender\":\"male\",\"gender\":\"female\"}")
                        .saying("`gender` stands twice");
            }

            @Test
            void aMemberWithoutAName() {
                refused(400, "ECMO-REQ-001", "Patient", JSON, "{\"resourceType\":\"Patient\",\"\":\"male\"}")
                        .saying("without a name");
            }

            @Test
            void xmlThatClosesWhatIsNotOpen_isNamedWithItsPlace() {
                refused(400, "ECMO-REQ-001", "Patient", XML, """
                                <Patient xmlns="http://hl7.org/fhir">
                                <family value="A"/></name></Patient>""").saying("line 2");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "version=\"2.0\"",
                        "version=\"1.0\" standalone=\"maybe\"",
                        "version=\"1.0\" encoding=\"bogus\""
                    })
            void xmlDeclaredAsSomethingElse(String declaration) {
                refused(400, "ECMO-REQ-001", "Patient", XML, "<?xml " + declaration + "?>" + XML_PATIENT);
            }

            @Test
            void patchInAnUnknownEncoding() {
                assertThat(http.patch(
                                "Patient/a",
                                "application/xml-patch+xml",
                                "<?xml version=\"1.0\" encoding=\"bogus\"?><diff xmlns:f=\"http://hl7.org/fhir\"/>"))
                        .isRefused(400, "ECMO-REQ-001")
                        .saying("bogus");
            }

            @Test
            void referenceOfTwoReferences_isRefusedWithThePlace() {
                refused(400, "ECMO-REQ-001", "Observation", XML, """
                                <Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="x"/></code>
                                <subject><reference value="Patient/a"/><reference value="Patient/b"/></subject></Observation>""").saying("line 2");
            }

            @Test
            void profileWithoutAValue() {
                refused(422, "ECMO-PRF-001", "Patient", JSON, """
                                {"resourceType": "Patient", "active": true, "meta": {"profile": [null],
                                 "_profile": [{"extension": [{"url": "https://hospital.example/why", "valueString": "x"}]}]}}""").saying("no value");
            }

            @ParameterizedTest
            @ValueSource(strings = {"|", "|1.0", " "})
            void profileWithoutAnAddress(String profile) {
                assertThat(http.post("Procedure/$check-run", JSON, """
                                {"resourceType": "Bundle", "type": "transaction", "entry": [
                                  {"resource": {"resourceType": "Patient", "meta": {"profile": ["%s"]}, "active": true},
                                   "request": {"method": "POST", "url": "Patient"}}]}""".formatted(profile))
                                .status())
                        .isIn(200, 400, 422);
            }

            @Test
            void codingWithoutACode_isChecked() {
                Answer answer = http.post("Patient/$validate", JSON, """
                        {"resourceType": "Patient", "maritalStatus": {"coding": [
                          {"system": "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", "_code": {"extension": [
                            {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}}]}}""");

                assertThat(answer).hasStatus(200);
                assertThat(answer.body()).contains("ECMO-INF-001");
            }

            @Test
            void codingOfOursWithoutACode_isChecked() {
                Answer answer = http.post("Observation/$validate", JSON, """
                        {"resourceType": "Observation", "status": "final", "code": {"coding": [
                          {"system": "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-timepoint", "_code": {"extension": [
                            {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}}]}}""");

                assertThat(answer).hasStatus(200);
            }

            @ParameterizedTest
            @ValueSource(strings = {"/1", "//1", "Patient?identifier=https://nowhere|x"})
            void referenceWithoutAType_isChecked(String reference) {
                Answer answer = http.post("Observation/$validate", JSON, """
                        {"resourceType": "Observation", "status": "final", "code": {"text": "a"}, "subject": {"reference": "%s"}}""".formatted(reference));

                assertThat(answer).hasStatus(200);
            }

            @ParameterizedTest
            @ValueSource(strings = {"/Patient", "/nothing", "Patient//1"})
            void emptyPartOfAPath(String path) {
                assertThat(http.get(path)).isRefused(400, "ECMO-REQ-013");
            }

            @ParameterizedTest
            @ValueSource(strings = {"a\\u0000b", "a\\u0001b", "a\\ufffeb", "a\\ud800b", "a\\udc00", "\\ud800\\u0041"})
            void charactersThatNoTextHas(String name) {
                refused(
                        400,
                        "ECMO-REQ-001",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"" + name + "\"}]}");
            }

            @Test
            void nothingAtAll() {
                assertThat(http.send("POST", "", BodyPublishers.noBody())).isRefused(400, "ECMO-REQ-001");
                assertThat(http.patch("Patient/a", "application/json-patch+json", ""))
                        .isRefused(400, "ECMO-REQ-001");
            }

            @Test
            void batchEntryThatSearchesForNoValue() {
                Answer answer = http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "Patient?birthdate=x"}}]}""");

                assertThat(answer).hasStatus(200);
                assertThat(answer.entryStatus()).containsExactly("400");
                assertThat(answer.body()).contains("ECMO-REQ-006").doesNotContain("body cannot");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "Patient?_offset=-1",
                        "Patient?_count=-1",
                        "Procedure?status:foo=completed",
                        "Patient?birthdate:missing=foo",
                        "Patient?_since=2020",
                        "Patient?_summary=foo"
                    })
            void batchEntryThatSearchesAsNoSearchCan(String url) {
                Answer answer = http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "%s"}},
                          {"request": {"method": "GET", "url": "Patient?_count=1"}}]}""".formatted(url));

                assertThat(answer).hasStatus(200);
                assertThat(answer.entryStatus()).containsExactly("400", "200");
                assertThat(answer.body()).contains("ECMO-REQ-006");
                refused(422, "ECMO-BUN-7", "", JSON, """
                                {"resourceType": "Bundle", "type": "transaction", "entry": [
                                  {"request": {"method": "GET", "url": "%s"}}]}""".formatted(url)).saying("Entry 1");
            }

            @ParameterizedTest
            @ValueSource(strings = {"Patient/_search", "Patient/foo", "Patient?x=1", "Patient/1/_history/1"})
            void entryThatPostsToMoreThanAType(String url) {
                for (String type : List.of("batch", "transaction")) {
                    refused(422, "ECMO-BUN-7", "", JSON, """
                                    {"resourceType": "Bundle", "type": "%s", "entry": [
                                      {"resource": {"resourceType": "Patient"},
                                       "request": {"method": "POST", "url": "%s"}}]}""".formatted(type, url))
                            .saying("Entry 1", "POST " + url);
                }
            }

            @Test
            void nameWrittenWithAnEscape() {
                refused(
                                400,
                                "ECMO-REQ-001",
                                "Patient",
                                JSON,
                                "{\"resourceType\":\"Patient\",\"active\":true,\"acti\\u0076e\":false}")
                        .saying("escape");
            }

            @ParameterizedTest
            @ValueSource(strings = {"hello &foo; x", "hello & x", "hello &#x1; x", "<![CDATA[ab", "&#xFFFFFFF;"})
            void textThatIsNoXml(String content) {
                refused(
                        400,
                        "ECMO-REQ-001",
                        "Patient",
                        XML,
                        "<Patient xmlns=\"http://hl7.org/fhir\">" + content + "</Patient>");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "<name><family>Smith</family></name>",
                        "hello",
                        "<active value=\"true\"/><![CDATA[hello]]>"
                    })
            void textBetweenElements(String content) {
                refused(
                                400,
                                "ECMO-REQ-001",
                                "Patient",
                                XML,
                                "<Patient xmlns=\"http://hl7.org/fhir\">" + content + "</Patient>")
                        .saying("would be lost");
            }

            @Test
            void batchEntryThatSaysNotWhatToDo() {
                refused(422, "ECMO-BUN-7", "", JSON, """
                                {"resourceType": "Bundle", "type": "batch", "entry": [
                                  {"resource": {"resourceType": "Patient"}}]}
                                """).saying("Entry 1", "method");
            }

            @Test
            void unknownElement() {
                refused(400, "ECMO-VAL-004", "Patient", JSON, "{\"resourceType\":\"Patient\",\"colour\":\"red\"}")
                        .saying("colour");
            }

            @Test
            void unknownResourceTypeInTheUrl() {
                refused(404, "ECMO-REQ-003", "Patience", JSON, PATIENT).saying("Patience");
            }

            @Test
            void unknownResourceTypeInTheBody() {
                refused(400, "ECMO-REQ-014", "Patient", JSON, "{\"resourceType\":\"Patience\"}")
                        .saying("Patience");
            }

            @Test
            void otherTypeThanTheUrlSays() {
                refused(400, "ECMO-REQ-014", "Encounter", JSON, PATIENT).saying("Encounter", "Patient");
            }

            @Test
            void impossibleDate_namesTheEntryAsSent() {
                refused(422, "ECMO-VAL-002", "", JSON, """
                                {"resourceType": "Bundle", "type": "transaction", "entry": [
                                  {"resource": {"resourceType": "Patient"},
                                   "request": {"method": "POST", "url": "Patient"}},
                                  {"resource": {"resourceType": "Patient", "birthDate": "2025-02-31"},
                                   "request": {"method": "POST", "url": "Patient"}}]}
                                """).saying("Entry 2", "birthDate", "2025-02-31");
            }

            @Test
            void externalEntity_isNotRead() {
                refused(400, "ECMO-REQ-001", "Patient", XML, """
                                <?xml version="1.0"?>
                                <!DOCTYPE Patient [<!ENTITY file SYSTEM "file:///etc/passwd">]>
                                <Patient xmlns="http://hl7.org/fhir"><name><text value="&file;"/></name></Patient>
                                """).saying("document type");
            }

            @Test
            void entityInUtf16_isNotReadEither() {
                byte[] body =
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE Patient [<!ENTITY a \"b\">]><Patient/>"
                                .getBytes(StandardCharsets.UTF_16);

                assertThat(http.post("Patient", XML, body)).isRefused(400, "ECMO-REQ-001");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "<Patient/>",
                        "<?xml version=\"1.0\"?><!-- a --><Patient xmlns=\"http://hl7.org/v3\"><active value=\"true\"/></Patient>",
                        "<f:Patient xmlns:f='http://hl7.org/FHIR'/>"
                    })
            void xmlThatIsNotFhirs(String body) {
                refused(400, "ECMO-REQ-001", "Patient/$validate", XML, body).saying("namespace");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "<f:Patient xmlns:f='http://hl7.org/fhir'><f:active value='true'/></f:Patient>",
                        "<?xml version='1.0'?><!-- once <Person> --> <!----><Patient xmlns='http://hl7.org/fhir'><active value='true'/></Patient>"
                    })
            void xmlOfFhir_isRead(String body) {
                assertThat(http.post("Patient/$validate", XML, body)).hasStatus(200);
            }

            @Test
            void characterThatXmlHasNot() {
                refused(
                                400,
                                "ECMO-REQ-001",
                                "Patient",
                                JSON,
                                "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"\uffff\"}]}")
                        .saying("U+FFFF");
            }

            @Test
            void otherCharacterSetThanUtf8_isNotGuessed() {
                byte[] latin = PATIENT.getBytes(StandardCharsets.ISO_8859_1);

                assertThat(http.post("Patient", JSON, latin))
                        .isRefused(400, "ECMO-REQ-001")
                        .saying("UTF-8");
                assertThat(http.post("Patient", JSON + ";charset=ISO-8859-1", latin))
                        .isRefused(415, "ECMO-REQ-002")
                        .saying("UTF-8");
            }
        }

        @Nested
        class Sizes {

            @Test
            void fiftyMegabytes() {
                refused(413, "ECMO-REQ-004", "Patient", JSON, " ".repeat(FIFTY_MB));
            }

            @Test
            void fiftyMegabytesInPieces() {
                Answer answer = http.postChunked("Patient", JSON, () -> new Spaces(FIFTY_MB));

                assertThat(answer).isRefused(413, "ECMO-REQ-004");
            }

            @Test
            void smallZipOfMuch() {
                Answer answer = http.post("Patient", JSON, zipped(FIFTY_MB), "Content-Encoding", "gzip");

                assertThat(answer).isRefused(413, "ECMO-REQ-004");
            }

            @Test
            void zipThatIsNone() {
                Answer answer = http.post("Patient", JSON, PATIENT, "Content-Encoding", "gzip");

                assertThat(answer).isRefused(400, "ECMO-REQ-001").saying("gzip");
            }

            @Test
            void zipCutShort() {
                byte[] zipped = zipped(1000);
                byte[] half = java.util.Arrays.copyOf(zipped, zipped.length / 2);

                assertThat(http.post("Patient", JSON, half, "Content-Encoding", "gzip"))
                        .isRefused(400, "ECMO-REQ-001");
            }

            @Test
            void tenThousandLevelsOfJson() {
                refused(
                        400,
                        "ECMO-REQ-005",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"extension\":"
                                + nested(10_000, "[{\"url\":\"u\",\"extension\":", "}]") + "}");
            }

            @Test
            void tenThousandLevelsOfXml() {
                refused(
                        400,
                        "ECMO-REQ-005",
                        "Patient",
                        XML,
                        "<Patient xmlns=\"http://hl7.org/fhir\">"
                                + nested(10_000, "<extension url=\"u\">", "</extension>") + "</Patient>");
            }

            @Test
            void hugeUrl() {
                assertThat(http.get("Patient?name=" + "a".repeat(100_000))).isRefused(400, "ECMO-REQ-013");
            }

            @Test
            void longSearchValue() {
                assertThat(http.get("Patient?name=" + "a".repeat(5_000))).isRefused(400, "ECMO-REQ-010");
            }
        }

        @Nested
        class Heads {

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "text/csv",
                        "application/pdf",
                        "multipart/form-data",
                        "application/x-www-form-urlencoded",
                        "nonsense"
                    })
            void contentTypeThatIsNotFhirs(String type) {
                refused(415, "ECMO-REQ-002", "Patient", type, PATIENT).saying(type);
            }

            @Test
            void noContentType() {
                Answer answer = http.send("POST", "Patient", BodyPublishers.ofString(PATIENT));

                assertThat(answer).isRefused(415, "ECMO-REQ-002");
            }

            @Test
            void unknownContentEncoding() {
                assertThat(http.post("Patient", JSON, PATIENT, "Content-Encoding", "br"))
                        .isRefused(415, "ECMO-REQ-002");
            }

            @ParameterizedTest
            @ValueSource(strings = {"text/csv", "image/png", "text/turtle"})
            void answerThatIsNotGiven(String type) {
                assertThat(http.get("Patient", "Accept", type))
                        .isRefused(406, "ECMO-REQ-012")
                        .saying(type);
            }

            @Test
            void formatThatIsNotGiven() {
                assertThat(http.get("Patient?_format=turtle"))
                        .isRefused(406, "ECMO-REQ-012")
                        .at("_format");
            }

            @Test
            void browser_isAnswered() {
                Answer answer = http.get(
                        "metadata?_summary=true",
                        "Accept",
                        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

                assertThat(answer).hasStatus(200);
            }

            @Test
            void refusal_isXmlForWhoWantsXml() {
                Answer answer = http.post("Patient", "text/csv", "a,b", "Accept", XML);

                assertThat(answer).isRefused(415, "ECMO-REQ-002");
                assertThat(answer.header("Content-Type")).get().asString().startsWith(XML);
            }

            @ParameterizedTest
            @ValueSource(strings = {"OPTIONS", "LINK", "PROPFIND"})
            void methodThatFhirHasNot(String method) {
                Answer answer = http.send(method, "Patient/1", BodyPublishers.noBody());

                assertThat(answer).isRefused(405, "ECMO-REQ-008").saying(method);
                assertThat(answer.header("Allow")).isPresent();
            }

            @Test
            void putWithoutAnId() {
                Answer answer = http.send("PUT", "Patient", BodyPublishers.ofString(PATIENT), "Content-Type", JSON);

                assertThat(answer).isRefused(400, "ECMO-REQ-010");
            }

            @Test
            void putOnAnotherId() {
                Answer answer = http.send(
                        "PUT",
                        "Patient/a",
                        BodyPublishers.ofString("{\"resourceType\":\"Patient\",\"id\":\"b\"}"),
                        "Content-Type",
                        JSON);

                assertThat(answer).isRefused(400, "ECMO-REQ-010");
            }

            @Test
            void patchThatIsAResource() {
                assertThat(http.patch("Patient/a", JSON, PATIENT)).isRefused(400, "ECMO-REQ-014");
            }

            @ParameterizedTest
            @ValueSource(strings = {"$ecmo-survival", "Patient/$validate", "Procedure/a/%24check-run"})
            void operationWithinABundle(String url) {
                assertThat(http.post("", JSON, """
                                {"resourceType": "Bundle", "type": "batch", "entry": [
                                  {"request": {"method": "GET", "url": "%s"}}]}""".formatted(url))).isRefused(422, "ECMO-BUN-7");
            }

            @ParameterizedTest
            @ValueSource(strings = {"Patient", "Patient/", "Patient/a/_history/x"})
            void patchOfNothing(String path) {
                assertThat(http.patch(path, "application/json-patch+json", "[]"))
                        .isRefused(400, "ECMO-REQ-010");
            }

            @Test
            void putOnAVersion() {
                assertThat(http.send(
                                "PUT",
                                "Patient/a/_history/1",
                                BodyPublishers.ofString("{\"resourceType\":\"Patient\",\"id\":\"a\"}"),
                                "Content-Type",
                                JSON))
                        .isRefused(400, "ECMO-REQ-010");
            }

            @Test
            void pathThatIsEncodedTwice() {
                assertThat(http.get("Observation/%25zz")).isRefused(400, "ECMO-REQ-013");
            }

            @Test
            void brokenEscapeInTheQuery() {
                assertThat(Raw.get(server.port(), "/fhir/Patient?name=%zz"))
                        .startsWith("HTTP/1.1 400")
                        .contains("ECMO-REQ-013");
            }

            @Test
            void charactersThatNoUrlHas() {
                assertThat(Raw.get(server.port(), "/fhir/Patient?name=<b>"))
                        .startsWith("HTTP/1.1 400")
                        .contains("ECMO-REQ-013");
            }

            @ParameterizedTest
            @ValueSource(strings = {"bogus", "gzip, chunked"})
            void transferCodingThatThereIsNot(String coding) {
                assertThat(Raw.get(server.port(), "/fhir/metadata", "Transfer-Encoding: " + coding))
                        .startsWith("HTTP/1.1 400")
                        .contains("ECMO-REQ-013");
            }

            @ParameterizedTest
            @ValueSource(strings = {"retry; max-retries=x", "retry; max-retries=99999999999", "bogus"})
            void headerThatIsNotForClients_isIgnored(String retry) {
                assertThat(http.get("Patient?_count=1", "X-Retry-On-Version-Conflict", retry))
                        .hasStatus(200);
            }

            @Test
            void timeThatIsNone_isIgnored() {
                assertThat(http.get("CodeSystem/ecmo-problem", "If-Modified-Since", "yesterday"))
                        .hasStatus(200);
            }

            @Test
            void turtleOrXml_isXml_alsoInARefusal() {
                Answer answer =
                        http.get("Patient/nobody", "Accept", "application/fhir+turtle, application/fhir+xml;q=0.1");

                assertThat(answer).isRefused(404, "ECMO-REQ-007");
                assertThat(answer.header("Content-Type")).get().asString().startsWith(XML);
            }

            @ParameterizedTest
            @ValueSource(strings = {"_has:::=1", "_has:a=1", "_has=1"})
            void reverseChainThatIsNone(String query) {
                assertThat(http.get("Encounter?" + query))
                        .isRefused(400, "ECMO-REQ-006")
                        .at("_has");
            }

            @Test
            void reverseChainThatIsNone_inABatch() {
                Answer answer = http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "Encounter?_has:::=1"}}]}""");

                assertThat(answer.entryStatus()).containsExactly("400");
                assertThat(answer.body()).contains("ECMO-REQ-006");
            }

            @Test
            void modifierOfASearchForDefinitions() {
                assertThat(http.get("StructureDefinition?_id:missing=true"))
                        .isRefused(400, "ECMO-REQ-006")
                        .at("_id:missing");
            }

            @Test
            void pageWithoutASize() {
                assertThat(http.get("Patient/a/$everything?_count"))
                        .isRefused(400, "ECMO-REQ-006")
                        .at("_count");
            }

            @Test
            void refusalOfWhoSendsTurtle_isNoTurtle() {
                Answer answer = http.get("Patient/nobody", "Content-Type", "application/fhir+turtle");

                assertThat(answer).isRefused(404, "ECMO-REQ-007");
            }

            @ParameterizedTest
            @ValueSource(strings = {"*", "garbage", "W/\"x\""})
            void versionThatIsNone(String version) {
                Answer answer = http.send(
                        "PUT",
                        "Patient/a",
                        BodyPublishers.ofString("{\"resourceType\":\"Patient\",\"id\":\"a\"}"),
                        "Content-Type",
                        JSON,
                        "If-Match",
                        version);

                assertThat(answer).isRefused(400, "ECMO-REQ-013").at("If-Match");
            }

            @ParameterizedTest
            @ValueSource(strings = {"_count=-1", "_count=x", "_offset=-5", "_filter=name", "_list=a", "_foo=1"})
            void pagesThatAreNone(String query) {
                assertThat(http.get("Patient?" + query)).isRefused(400, "ECMO-REQ-006");
            }

            @ParameterizedTest
            @ValueSource(strings = {"identifier=", "identifier", "_id=", "name=%20"})
            void changeOfWhatNoSearchNames(String query) {
                assertThat(http.delete("Appointment?" + query)).isRefused(400, "ECMO-REQ-006");
                assertThat(http.post("", JSON, """
                                {"resourceType": "Bundle", "type": "transaction", "entry": [
                                  {"request": {"method": "DELETE", "url": "Appointment?%s"}}]}""".formatted(query))).isRefused(422, "ECMO-BUN-7");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "identifier:Not=urn:x%7Ca",
                        "identifier:exact=urn:x%7Ca",
                        "identifier:=urn:x%7Ca",
                        "identifier=urn:x%7Ca&_list=b",
                        "_id:not=a",
                        "general-practitioner:Practitioner._id:not=a",
                        "identifier=",
                        "identifier=,",
                        "identifier=%7C",
                        "identifier=urn:x%7Ca,",
                        "identifier=urn:x%7Ca&_lastUpdated=,",
                        "identifier=urn:x%7Ca%C3",
                        "_count=1",
                        "_format=json",
                        "_include=*",
                        "=x",
                        "&"
                    })
            void conditionThatWouldNameSomethingElse(String query) {
                assertThat(http.delete("Patient?" + query)).isRefused(400, "ECMO-REQ-006");
                assertThat(http.patch("Patient?" + query, "application/json-patch+json", "[]"))
                        .isRefused(400, "ECMO-REQ-006");
                assertNothingIsCreatedBy(query);
                for (String type : List.of("transaction", "batch")) {
                    assertThat(conditional(type, "DELETE", "Patient?" + query, "a=b"))
                            .isRefused(422, "ECMO-BUN-7");
                }
            }

            /** HAPI could not tell whether what is created is what is named. */
            @ParameterizedTest
            @ValueSource(strings = {"identifier:not=urn:x%7Ca", "gender:missing=false", "_lastUpdated=gt2000"})
            void conditionThatNamesNothingThatCouldBeCreated(String query) {
                assertNothingIsCreatedBy(query);
            }

            private void assertNothingIsCreatedBy(String query) {
                assertThat(http.send("PUT", "Patient?" + query, BodyPublishers.ofString(PATIENT), "Content-Type", JSON))
                        .isRefused(400, "ECMO-REQ-006");
                for (String before : List.of("", "?", "Patient?", "/Patient?")) {
                    assertThat(http.post("Patient", JSON, PATIENT, "If-None-Exist", before + query))
                            .isRefused(400, "ECMO-REQ-006");
                }
                for (String type : List.of("transaction", "batch")) {
                    assertThat(conditional(type, "PUT", "Patient?" + query, "a=b"))
                            .isRefused(422, "ECMO-BUN-7");
                    assertThat(conditional(type, "POST", "Patient", query))
                            .isRefused(422, "ECMO-BUN-7")
                            .saying("Bundle.entry.request.ifNoneExist");
                }
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {"", "?", "Appointment?identifier=a", "http://other.example/fhir/Patient?identifier=a"})
            void conditionOfAnotherType(String ifNoneExist) {
                assertThat(http.post("Patient", JSON, PATIENT, "If-None-Exist", ifNoneExist))
                        .isRefused(400, "ECMO-REQ-006")
                        .at("If-None-Exist");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "Patient",
                        "Patient?",
                        "Patient/",
                        "Patient/a?identifier=a",
                        "Patient/a/_history/1",
                        "Patient/_search?identifier=a",
                        "http://other.example/fhir/Patient/a"
                    })
            void entryThatNamesMoreOrLessThanAResource(String url) {
                for (String type : List.of("transaction", "batch")) {
                    assertThat(conditional(type, "DELETE", url, "a=b")).isRefused(422, "ECMO-BUN-7");
                    assertThat(conditional(type, "PUT", url, "a=b")).isRefused(422, "ECMO-BUN-7");
                }
            }

            private Answer conditional(String type, String method, String url, String ifNoneExist) {
                return http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "%s", "entry": [
                          {"resource": %s, "request": {"method": "%s", "url": "%s", "ifNoneExist": "%s"}}]}""".formatted(type, PATIENT, method, url, ifNoneExist));
            }

            @ParameterizedTest
            @ValueSource(strings = {"transaction", "batch"})
            void entryWithAUrlThatIsNotEncoded(String type) {
                assertThat(http.post("", JSON, """
                                {"resourceType": "Bundle", "type": "%s", "entry": [
                                  {"request": {"method": "GET", "url": "%%"}}]}""".formatted(type))).isRefused(422, "ECMO-BUN-7");
            }

            @ParameterizedTest
            @ValueSource(strings = {"transaction", "batch"})
            void entryWithNull(String type) {
                assertThat(http.post("", JSON, """
                                {"resourceType": "Bundle", "type": "%s", "entry": [
                                  {"resource": null, "request": {"method": "POST", "url": "Patient"}}]}""".formatted(type))).isRefused(400, "ECMO-REQ-001");
            }

            @Test
            void versionThatNobodyCounts() {
                assertThat(http.get("Patient/a/_history/99999999999999999999")).isRefused(404, "ECMO-REQ-007");
            }

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "birthdate:missing=x",
                        "birthdate:not=1961",
                        "_lastUpdated:exact=2025",
                        "family:not=x",
                        "family:in=x",
                        "gender:exact=male",
                        "organization:Foo=1",
                        "organization:exact=1",
                        "identifier:iterate=x",
                        "name:sounds-like=x",
                        "name:text=x",
                        "name:=x",
                        "organization:Organization.name:like=x",
                        "_summary=foo",
                        "_total=all",
                        "_sort=-",
                        "_sort=birthdate,,name"
                    })
            void searchThatWouldBeAnsweredOtherwise(String query) {
                String name = query.substring(0, query.indexOf('='));

                assertThat(http.get("Patient?" + query))
                        .isRefused(400, "ECMO-REQ-006")
                        .at(name);
                assertThat(http.post("Patient/_search", "application/x-www-form-urlencoded", query))
                        .isRefused(400, "ECMO-REQ-006");
            }

            /** The database would take minutes to see how best to find it, and the sender would be gone. */
            @Test
            void searchOfMoreConditionsThanADatabaseCanPlan() {
                String query = "_tag=a" + "&_tag=a".repeat(30);

                assertThat(http.get("Patient?" + query))
                        .isRefused(400, "ECMO-REQ-006")
                        .saying("31 conditions");
                assertThat(http.post("Patient/_search", "application/x-www-form-urlencoded", query))
                        .isRefused(400, "ECMO-REQ-006");
                assertThat(http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "Patient?%s"}}]}""".formatted(query)).body()).contains("31 conditions");
            }

            @ParameterizedTest
            @ValueSource(strings = {"birthdate=2025-02-30", "_lastUpdated=gt"})
            void searchValueThatIsNone(String query) {
                assertThat(http.get("Patient?" + query)).isRefused(400, "ECMO-REQ-006");
            }

            @ParameterizedTest
            @ValueSource(strings = {"/", "/nothing", "/error"})
            void addressWithNothing(String path) {
                assertThat(Raw.get(server.port(), path))
                        .startsWith("HTTP/1.1 404")
                        .contains("ECMO-REQ-007", "/fhir");
            }

            @Test
            void characterThatNoTextHas() {
                assertThat(http.get("Patient?name=a%00b")).isRefused(400, "ECMO-REQ-013");
            }

            @Test
            void unknownSearchParameter() {
                assertThat(http.get("Patient?colour=red"))
                        .isRefused(400, "ECMO-REQ-015")
                        .saying("colour")
                        .saying("birthdate");
            }

            @Test
            void deleteOfEverything() {
                assertThat(http.delete("")).isRefused(400, "ECMO-REQ-010");
                assertThat(http.delete("Patient")).isRefused(400, "ECMO-REQ-010");
                assertThat(http.delete("Patient?_expunge=true&active=true")).isRefused(400, "ECMO-REQ-006");
            }
        }

        /** They pass by the hooks that check a write and keep the views in step with it. */
        @Nested
        class OperationsThatAreSwitchedOff {

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "$expunge",
                        "$reindex",
                        "$mark-all-resources-for-reindexing",
                        "$perform-reindexing-pass",
                        "$reindex-terminology",
                        "$delete-expunge",
                        "$import",
                        "$meta",
                        "$hapi.fhir.replace-references",
                        "$hapi.fhir.undo-replace-references",
                        "$hapi.fhir.bulk-patch",
                        "Patient/$expunge",
                        "Patient/$reindex",
                        "Patient/$hapi.fhir.merge",
                        "Patient/$hapi.fhir.undo-merge",
                        "Patient/1/$expunge",
                        "Patient/1/$meta-add",
                        "Patient/1/$meta-delete",
                        "Patient/1/$reindex",
                        "$no-such-operation"
                    })
            void areRefused(String operation) {
                refused(405, "ECMO-REQ-008", operation, JSON, "{\"resourceType\":\"Parameters\"}")
                        .saying("`POST " + operation + "`");
            }
        }

        /** They belong to the version of the server. */
        @Nested
        class DefinitionsOfTheGuide {

            @ParameterizedTest
            @ValueSource(
                    strings = {
                        "StructureDefinition",
                        "ValueSet",
                        "CodeSystem",
                        "ConceptMap",
                        "Measure",
                        "OperationDefinition",
                        "SearchParameter"
                    })
            void cannotBePosted(String type) {
                refused(405, "ECMO-REQ-008", type, JSON, definition(type));
            }

            @ParameterizedTest
            @ValueSource(strings = {"NamingSystem"})
            void areNotEvenOffered(String type) {
                refused(404, "ECMO-REQ-003", type, JSON, definition(type));
            }

            @ParameterizedTest
            @CsvSource({"transaction, 405", "batch, 200"})
            void cannotBeSentInABundle(String type, int status) {
                Answer answer = http.post("", JSON, """
                        {"resourceType": "Bundle", "type": "%s", "entry": [
                          {"resource": %s, "request": {"method": "POST", "url": "StructureDefinition"}}]}
                        """.formatted(type, definition("StructureDefinition")));

                assertThat(answer).hasStatus(status);
                assertThat(answer.body()).contains("ECMO-REQ-008");
            }

            private static String definition(String type) {
                return "{\"resourceType\":\"" + type + "\",\"status\":\"active\"}";
            }
        }

        private static byte[] zipped(int length) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes);
                    InputStream spaces = new Spaces(length)) {
                spaces.transferTo(zip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /** So many spaces. */
    private static final class Spaces extends InputStream {

        private int left;

        Spaces(int length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }
}
