package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hospitals push runs as bundles: a run is stored once, however often it is sent. */
class PushIT {

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

        private static final String RUN = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run";
        private static final List<String> RUNS = List.of("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05", "PAV-06");

        Contract(RunningServer server) {
            super(server);
        }

        @Nested
        class Runs {

            @Test
            void newRuns_areStoredWithTheirRows() {
                for (String run : RUNS) {
                    Answer answer = push(sent.whole(run, Map.of()));

                    assertThat(answer).hasStatus(200);
                    assertThat(answer.entryStatus()).contains("201").isSubsetOf("201", "200");
                    assertThat(answer.body()).contains("Successfully created").doesNotContain("{1}");
                }

                List<Resource> runs = search("Procedure?identifier=" + sent.system("run") + "%7C").stream()
                        .filter(procedure -> procedure.getMeta().hasProfile(RUN))
                        .toList();
                assertThat(runs).hasSize(6);
                runs.forEach(run -> assertThat(rowsOf(run.getIdElement())).anyMatch(row -> row.startsWith("v_run ")));
                assertThat(search("Organization?identifier=" + sent.system("centre") + "%7C"))
                        .hasSize(1);
            }

            @Test
            void sameBundleAgain_changesNothing() {
                push(sent.bundle("PAV-01"));
                Map<String, Long> before = contents();

                Answer again = push(sent.bundle("PAV-01"));

                assertThat(again.entryStatus()).containsOnly("200");
                assertThat(again.locations())
                        .allMatch(id -> id.getVersionIdPart().equals("1"));
                assertThat(contents()).isEqualTo(before);
            }

            @Test
            void correctedValue_makesOneNewVersionAndReplacesItsRows() {
                Bundle bundle = sent.bundle("PAV-01");
                IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
                List<String> rows = rowsOf(contact);

                Bundle corrected = sent.bundle("PAV-01", Map.of("followup_days", "120"));
                Answer answer = push(corrected);

                assertThat(answer.locations().stream()
                                .filter(id -> id.getVersionIdPart().equals("2")))
                        .containsExactly(location(answer, corrected, "ecmo-vital-status"));
                assertThat(rowsOf(contact)).hasSameSizeAs(rows).doesNotContainAnyElementsOf(rows);
                assertThat(http.get(contact.toUnqualifiedVersionless().getValue() + "/_history")
                                .resources())
                        .hasSize(2);
            }

            @Test
            void correctedPatient_isFoundByWhatHeHasNow() {
                Bundle bundle = sent.bundle("PAV-01");
                SentRun.resource(bundle, "ecmo-patient", Patient.class).setBirthDateElement(new DateType("1943-05-06"));
                IdType patient = location(push(bundle), bundle, "ecmo-patient").toUnqualifiedVersionless();
                assertThat(found(patient, "1943-05-06")).hasSize(1);

                SentRun.resource(bundle, "ecmo-patient", Patient.class).setBirthDateElement(new DateType("1944-05-06"));
                push(bundle);
                assertThat(found(patient, "1943-05-06")).isEmpty();
                assertThat(found(patient, "1944-05-06")).hasSize(1);

                Patient again = http.get(patient.getValue()).as(Patient.class);
                http.put(patient.getValue(), again.setBirthDateElement(new DateType("1945-05-06")));
                assertThat(found(patient, "1944-05-06")).isEmpty();
                assertThat(found(patient, "1945-05-06")).hasSize(1);
            }

            private List<Resource> found(IdType patient, String birthdate) {
                return http.get("Patient?_id=" + patient.getIdPart() + "&birthdate=" + birthdate)
                        .resources();
            }

            @Test
            void identifierMarkedAsOld_isNobodysIdentity() {
                Bundle other = sent.bundle("PAV-02");
                Bundle bundle = sent.bundle("PAV-01");
                SentRun.resource(bundle, "ecmo-patient", Patient.class).addIdentifier(old(other, "ecmo-patient"));
                SentRun.resource(bundle, "ecmo-run", Procedure.class).addIdentifier(old(other, "ecmo-run"));
                List<IdType> first = push(bundle).locations();

                Answer answer = push(other);

                IdType patient = location(answer, other, "ecmo-patient");
                assertThat(first).extracting(IdType::getIdPart).doesNotContain(patient.getIdPart());
                assertThat(location(answer, other, "ecmo-run").getVersionIdPart())
                        .isEqualTo("1");
                SentRun.resource(other, "ecmo-patient", Patient.class).setBirthDateElement(new DateType("1944-05-06"));
                assertThat(location(push(other), other, "ecmo-patient").getIdPart())
                        .isEqualTo(patient.getIdPart());
                assertThat(push(bundle).locations()).isEqualTo(first);
            }

            @ParameterizedTest
            @CsvSource(
                    delimiter = '|',
                    value = {"Р-Ж 1/%s | Р-Ж 1/%s", "R,1/%s | R\\,1/%s", "😀 %s | %%F0%%9F%%98%%80%%20%s"})
            void identifierOfAnyLetters_isWrittenAsItIs(String value, String inUrl) {
                Bundle bundle = sent.bundle("PAV-01");
                BundleEntryComponent entry = SentRun.entry(bundle, "ecmo-patient");
                Patient patient = (Patient) entry.getResource();
                String system = patient.getIdentifierFirstRep().getSystem();
                String number = patient.getIdentifierFirstRep().getValue();
                patient.getIdentifierFirstRep().setValue(value.formatted(number));
                String named = "Patient?identifier=" + system + "|" + inUrl.formatted(number);
                entry.getRequest().setUrl(named);
                IdType stored = location(push(bundle), bundle, "ecmo-patient");

                assertThat(location(push(bundle), bundle, "ecmo-patient")).isEqualTo(stored);
                patient.setBirthDateElement(new DateType("1944-05-06"));
                assertThat(location(push(bundle), bundle, "ecmo-patient")).isEqualTo(stored.withVersion("2"));
            }

            private Identifier old(Bundle bundle, String profile) {
                Identifier identifier = (Identifier) SentRun.entry(bundle, profile)
                        .getResource()
                        .getNamedProperty("identifier")
                        .getValues()
                        .get(0);
                return identifier.copy().setUse(IdentifierUse.OLD);
            }

            @Test
            void entryThatNamesTheVersionItChanges_isRefusedWhenAnotherCameMeanwhile() {
                push(sent.bundle("PAV-01"));
                push(sent.bundle("PAV-01", Map.of("followup_days", "120")));
                Bundle late = sent.bundle("PAV-01", Map.of("followup_days", "150"));
                BundleEntryComponent contact = late.getEntry().get(SentRun.number(late, "ecmo-vital-status") - 1);
                Map<String, Long> before = contents();

                contact.getRequest().setIfMatch("W/\"1\"");
                assertThat(push(late))
                        .isRefused(412, "ECMO-CON-002")
                        .saying("Entry " + SentRun.number(late, "ecmo-vital-status"), "version 2");
                assertThat(contents()).isEqualTo(before);

                contact.getRequest().setIfMatch("W/\"2\"");
                assertThat(push(late)).hasStatus(200);
            }

            @Test
            void entryNamedById_keepsToItsVersionToo() {
                String patient = reference(new IdType(http.post("Patient", new Patient().setActive(true))
                        .header("Location")
                        .orElseThrow()));

                assertThat(push(change(patient, HTTPVerb.PUT, "W/\"7\"")))
                        .isRefused(412, "ECMO-CON-002")
                        .saying("Entry 1");
                assertThat(push(change(patient, HTTPVerb.PUT, "W/8")))
                        .isRefused(400, "ECMO-REQ-013")
                        .saying("Entry 1");
                assertThat(push(change(patient, HTTPVerb.DELETE, "W/\"7\""))).isRefused(412, "ECMO-CON-002");
                assertThat(http.send("DELETE", patient, BodyPublishers.noBody(), "If-Match", "W/\"7\""))
                        .isRefused(412, "ECMO-CON-002");
                assertThat(http.get(patient)).hasStatus(200);

                assertThat(push(change(patient, HTTPVerb.PUT, "W/\"1\""))).hasStatus(200);
                assertThat(push(change(patient, HTTPVerb.DELETE, "W/\"2\""))).hasStatus(200);
                assertThat(http.get(patient)).hasStatus(410);
            }

            private static Bundle change(String patient, HTTPVerb method, String version) {
                Bundle bundle = transaction();
                BundleEntryComponent entry = bundle.addEntry();
                entry.getRequest().setMethod(method).setUrl(patient).setIfMatch(version);
                if (method == HTTPVerb.PUT) {
                    Patient changed = new Patient().setActive(false);
                    changed.setId(patient);
                    entry.setResource(changed);
                }
                return bundle;
            }

            @Test
            void resourceCarriedOverToAnotherPatient_marksBoth() {
                Bundle bundle = sent.bundle("PAV-01");
                Answer first = push(bundle);
                IdType other = push(sent.bundle("PAV-02")).locations().get(0);
                // Of no stay and no run, which would stay behind
                Condition indication = (Condition) stored(location(first, bundle, "ecmo-indication"));
                indication.setEncounter(null).setId((String) null);
                indication.getIdentifierFirstRep().setValue("another");
                indication.setId(new IdType(http.post("Condition", indication)
                                .header("Location")
                                .orElseThrow())
                        .toUnqualifiedVersionless());
                Map<String, Long> marks = marks(first.locations().get(0), other);

                indication.setSubject(new Reference(other.toUnqualifiedVersionless()));
                assertThat(http.put("Condition/" + indication.getIdPart(), indication))
                        .hasStatus(200);

                Map<String, Long> after = marks(first.locations().get(0), other);
                assertThat(after).allSatisfy((patient, mark) -> assertThat(mark).isEqualTo(marks.get(patient) + 1));
            }

            private Map<String, Long> marks(IdType... patients) {
                return List.of(patients).stream()
                        .collect(Collectors.toMap(
                                IdType::getIdPart,
                                id -> server.jdbc()
                                        .queryForObject(
                                                "select version from patient_version where patient_id = ?",
                                                Long.class,
                                                id.getIdPart())));
            }
        }

        @Nested
        class Accepted {

            @Test
            void unknownExternalCode_isAWarningAtItsEntry() {
                Bundle bundle = sent.bundle("PAV-01");
                SentRun.resource(bundle, "ecmo-indication", Condition.class)
                        .getCode()
                        .getCodingFirstRep()
                        .setCode("999999999")
                        .setDisplay(null);

                Answer answer = push(bundle);

                assertThat(answer).hasStatus(200);
                var response = answer.as(Bundle.class)
                        .getEntry()
                        .get(SentRun.number(bundle, "ecmo-indication") - 1)
                        .getResponse();
                assertThat((OperationOutcome) response.getOutcome())
                        .hasNoErrors()
                        .hasIssue("ECMO-VAL-008")
                        .withSeverity(IssueSeverity.WARNING)
                        .saying("Entry " + SentRun.number(bundle, "ecmo-indication"), "999999999");
            }

            @Test
            void encodedBarInUrls_isTheSameIdentity() {
                Bundle bundle = sent.bundle("PAV-01");
                push(bundle);
                bundle.getEntry()
                        .forEach(entry -> entry.getRequest()
                                .setUrl(entry.getRequest().getUrl().replace("%7C", "|")));

                assertThat(push(bundle).entryStatus()).containsOnly("200");
            }

            @Test
            void postsWithUrns_areOrdinaryFhir() {
                Bundle bundle = sent.bundle("PAV-01");
                bundle.setMeta(null);
                for (BundleEntryComponent entry : bundle.getEntry()) {
                    entry.getRequest()
                            .setMethod(HTTPVerb.POST)
                            .setUrl(entry.getResource().fhirType());
                }

                Answer answer = push(bundle);

                assertThat(answer.entryStatus()).containsOnly("201");
                Procedure run = (Procedure) stored(location(answer, bundle, "ecmo-run"));
                assertThat(run.getSubject().getReference())
                        .isEqualTo(answer.locations()
                                .get(0)
                                .toUnqualifiedVersionless()
                                .getValue());
            }
        }
    }
}
