package io.github.ecmofhir.validation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written without a submission bundle is checked as strictly. */
@ResourceLock(Log.OF_THE_JVM)
class SingleWriteIT {

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

        Contract(RunningServer server) {
            super(server);
        }

        @Nested
        class SingleResources {

            @Test
            void resourceOfNoProfileOfOurs_isKeptAndHasNoRows() {
                Answer answer = http.post("Patient", new Patient().setActive(true));

                assertThat(answer).hasStatus(201);
                assertThat(server.rowsOf(answer.id())).isEmpty();
            }

            @Test
            void resourceAgainstCoreRules_isRefused() {
                Observation observation = new Observation();
                observation.setCode(new CodeableConcept().setText("something"));

                assertThat(http.post("Observation", observation))
                        .isRefused(422, "ECMO-VAL-001")
                        .saying("Observation.status");
            }

            @Test
            void resourceOfAProfile_isCheckedAgainstIt() {
                Patient patient = new Patient();
                patient.getMeta().addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient");

                assertThat(http.post("Patient", patient))
                        .isRefused(422, "ECMO-VAL-001")
                        .saying("Patient.identifier");
            }

            @Test
            void secondRunOfAStoredIdentity_isRefusedNamingIt() {
                Bundle bundle = sent.bundle("PAV-01");
                IdType run = location(push(bundle), bundle, "ecmo-run");
                Procedure copy = (Procedure) stored(run);
                copy.setId((String) null);
                Map<String, Long> before = contents();

                assertThat(http.post("Procedure", copy))
                        .isRefused(409, "ECMO-ID-001")
                        .saying("Procedure/" + run.getIdPart(), sent.system("run") + "|PAV-01");
                assertThat(contents()).isEqualTo(before);
            }

            @Test
            void update_isChecked() {
                Bundle bundle = sent.bundle("PAV-01");
                Procedure run = (Procedure) stored(location(push(bundle), bundle, "ecmo-run"));
                run.setSubject(null);

                assertThat(http.put("Procedure/" + run.getIdPart(), run))
                        .isRefused(422, "ECMO-VAL-001")
                        .saying("Procedure.subject");
            }

            @Test
            void updateThatTakesTheIdentityOfAnother_isRefused() {
                Bundle first = sent.bundle("PAV-01");
                Bundle second = sent.bundle("PAV-02");
                push(first);
                Procedure run = (Procedure) stored(location(push(second), second, "ecmo-run"));
                run.getIdentifierFirstRep().setValue("PAV-01");

                assertThat(http.put("Procedure/" + run.getIdPart(), run)).isRefused(409, "ECMO-ID-001");
            }

            @Test
            void identityGivenUp_isFreeForAnother() {
                Patient patient = patient();
                String id = http.post("Patient", patient).id();
                assertThat(http.delete("Patient/" + id)).hasStatus(200);

                assertThat(http.post("Patient", patient)).hasStatus(201);
            }

            @Test
            void patch_isChecked() {
                Bundle bundle = sent.bundle("PAV-01");
                IdType run = location(push(bundle), bundle, "ecmo-run");
                String path = "Procedure/" + run.getIdPart();

                assertThat(http.patch(
                                path, "application/json-patch+json", "[{\"op\":\"remove\",\"path\":\"/identifier\"}]"))
                        .isRefused(422, "ECMO-VAL-001")
                        .saying("Procedure.identifier");
                assertThat(http.get(path).as(Procedure.class).getIdElement().getVersionIdPart())
                        .isEqualTo("1");
            }

            @Test
            void patchOfAResourceWithoutProfile_isStored() {
                IdType patient = new IdType(http.post("Patient", new Patient().setActive(true))
                        .header("Location")
                        .orElseThrow());
                String path = "Patient/" + patient.getIdPart();

                for (String birthDate : List.of("1950-01-01", "1951-02-02")) {
                    assertThat(http.patch(path, JSON, """
                                    {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                                      {"name": "type", "valueCode": "add"}, {"name": "path", "valueString": "Patient"},
                                      {"name": "name", "valueString": "birthDate"}, {"name": "value", "valueDate": "%s"}]}]}
                                    """.formatted(birthDate))).hasStatus(200);
                    assertThat(http.get(path).body()).contains(birthDate);
                }
            }

            @ParameterizedTest
            @CsvSource({
                "gender, valueCode, x, ECMO-REQ-001",
                "birthDate, valueString, x, ECMO-REQ-001",
                "foo(, valueCode, male, ECMO-REQ-010"
            })
            void patchOfWhatItsElementCannotHold(String path, String type, String value, String code) {
                Patient patient = new Patient();
                patient.setGender(AdministrativeGender.MALE).setBirthDateElement(new DateType("1960"));
                String stored = http.post("Patient", patient).header("Location").orElseThrow();

                assertThat(http.patch(
                                "Patient/" + new IdType(stored).getIdPart(), JSON, """
                                {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                                  {"name": "type", "valueCode": "replace"},
                                  {"name": "path", "valueString": "Patient.%s"},
                                  {"name": "value", "%s": "%s"}]}]}""".formatted(path, type, value)))
                        .isRefused(400, code);
            }

            @Test
            void changeOfAnotherVersionThanTheOneNamed_isRefused() {
                IdType patient = new IdType(http.post("Patient", new Patient().setActive(true))
                        .header("Location")
                        .orElseThrow());
                String path = "Patient/" + patient.getIdPart();
                String changed = "{\"resourceType\":\"Patient\",\"id\":\"" + patient.getIdPart() + "\"}";

                assertThat(http.send(
                                "PUT",
                                path,
                                BodyPublishers.ofString(changed),
                                "Content-Type",
                                JSON,
                                "If-Match",
                                "W/\"99\""))
                        .isRefused(412, "ECMO-CON-002");
                assertThat(http.send(
                                "PUT",
                                path,
                                BodyPublishers.ofString(changed),
                                "Content-Type",
                                JSON,
                                "If-Match",
                                "W/\"1\""))
                        .hasStatus(200);
            }

            @Test
            void conditionalChangeOfAnotherVersionThanTheOneNamed_isRefused() {
                Patient patient = patient();
                String url = "Patient?identifier=" + sent.system("patient") + "%7CP";

                assertThat(putMatching(url, patient, "W/\"1\"")).isRefused(412, "ECMO-CON-002");
                assertThat(http.put(url, patient)).hasStatus(201);
                assertThat(putMatching(url, patient.setActive(true), "W/\"9\"")).isRefused(412, "ECMO-CON-002");
                assertThat(putMatching(url, patient, "W/\"1\"")).hasStatus(200);
            }

            /** Encoded it is a part of the value. */
            @ParameterizedTest
            @ValueSource(strings = {"transaction", "batch"})
            void ampersandWithinACondition_isNoFault(String type) {
                String url = "/Patient?identifier=" + sent.system("patient") + "%7C" + type + "%26b";

                assertThat(http.post("", JSON, """
                                {"resourceType": "Bundle", "type": "%s", "entry": [
                                  {"resource": {"resourceType": "Patient", "identifier": [{"system": "%s", "value": "%s&b"}]},
                                   "request": {"method": "PUT", "url": "%s"}}]}""".formatted(type, sent.system("patient"), type, url))
                                .entryStatus())
                        .containsExactly("201");
            }

            @Test
            void resourceThatThereIs_isNotCreatedAgain_howeverTheSearchIsWritten() {
                String body = FhirHttp.json(patient());
                String search = "identifier=" + sent.system("patient") + "|P";

                assertThat(http.post("Patient", JSON, body, "If-None-Exist", search))
                        .hasStatus(201);
                for (String before : List.of("", "?", "Patient?", "/Patient?")) {
                    assertThat(http.post("Patient", JSON, body, "If-None-Exist", before + search))
                            .hasStatus(200);
                }
                assertThat(search("Patient?" + search.replace("|", "%7C"))).hasSize(1);
            }

            private Answer putMatching(String url, Patient patient, String version) {
                return http.send(
                        "PUT",
                        url,
                        BodyPublishers.ofString(FhirHttp.json(patient)),
                        "Content-Type",
                        JSON,
                        "If-Match",
                        version);
            }

            @Test
            void versionThatTheReaderHas_isNotSentAgain() {
                IdType patient = new IdType(http.post("Patient", new Patient().setActive(true))
                        .header("Location")
                        .orElseThrow());

                assertThat(http.get("Patient/" + patient.getIdPart(), "If-None-Match", "W/\"1\""))
                        .hasStatus(304);
            }

            @Test
            void allowedPatch_isStoredWithItsRows() {
                Bundle bundle = sent.bundle("PAV-01");
                IdType run = location(push(bundle), bundle, "ecmo-run");

                assertThat(http.patch(
                                "Procedure/" + run.getIdPart(),
                                "application/json-patch+json",
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"entered-in-error\"}]"))
                        .hasStatus(200);
                assertThat(rowsOf(run)).anyMatch(row -> row.contains("entered-in-error"));
            }
        }

        @Nested
        class Batches {

            @Test
            void entryThatCannotBeRead_isNotLoggedWithItsValue() {
                Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
                batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?birthdate=Smith");

                try (Log log = Log.open()) {
                    assertThat(push(batch)).succeeds();
                    assertThat(log.alarms()).isEmpty();
                }
            }

            @Test
            void eachEntry_isCheckedAlone() {
                Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
                batch.addEntry()
                        .setResource(new Patient().setActive(true))
                        .getRequest()
                        .setMethod(HTTPVerb.POST)
                        .setUrl("Patient");
                batch.addEntry()
                        .setResource(new Observation().setStatus(Observation.ObservationStatus.FINAL))
                        .getRequest()
                        .setMethod(HTTPVerb.POST)
                        .setUrl("Observation");
                batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/nobody");

                Answer answer = push(batch);

                assertThat(answer.entryStatus()).containsExactly("201", "422", "404");
                assertThat(outcome(answer, 1))
                        .isInWords()
                        .hasIssue("ECMO-VAL-001")
                        .saying("Observation.code");
                assertThat(outcome(answer, 2)).isInWords().hasIssue("ECMO-REQ-007");
            }

            private static OperationOutcome outcome(Answer answer, int entry) {
                return (OperationOutcome) answer.as(Bundle.class)
                        .getEntry()
                        .get(entry)
                        .getResponse()
                        .getOutcome();
            }

            @Test
            void identityTaken_isAConflictOfItsEntry() {
                Bundle bundle = sent.bundle("PAV-01");
                Procedure copy = (Procedure) stored(location(push(bundle), bundle, "ecmo-run"));
                copy.setId((String) null);
                Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
                batch.addEntry()
                        .setResource(copy)
                        .getRequest()
                        .setMethod(HTTPVerb.POST)
                        .setUrl("Procedure");

                Answer answer = push(batch);

                assertThat(answer.entryStatus()).containsExactly("409");
                assertThat(outcome(answer, 0)).isInWords().hasIssue("ECMO-ID-001");
            }
        }
    }
}
