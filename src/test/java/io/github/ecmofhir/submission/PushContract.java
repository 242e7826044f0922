package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hospitals push runs as bundles: all of a bundle is stored, once, or nothing. */
abstract class PushContract {

    private static final List<String> RUNS = List.of("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05", "PAV-06");

    private static final String RUN = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run";

    private final RunningServer server;
    private final FhirHttp http;
    private final SentRun sent = new SentRun();

    PushContract(RunningServer server) {
        this.server = server;
        this.http = server.http();
    }

    private Answer push(Bundle bundle) {
        return http.post("", bundle);
    }

    private Patient patient() {
        Patient patient = new Patient().setGender(Enumerations.AdministrativeGender.FEMALE);
        patient.getMeta().addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient");
        patient.addIdentifier().setSystem(sent.system("patient")).setValue("P");
        return patient;
    }

    private Resource stored(IdType id) {
        return http.get(id.toUnqualifiedVersionless().getValue()).as(Resource.class);
    }

    private static IdType location(Answer answer, Bundle bundle, String profile) {
        return answer.locations().get(SentRun.number(bundle, profile) - 1);
    }

    private List<String> rowsOf(IdType id) {
        return server.rowsOf(id.getIdPart());
    }

    @Nested
    class Runs {

        @Test
        void newRuns_areStoredWithTheirRows() {
            for (String run : RUNS) {
                Answer answer = push(sent.whole(run, Map.of()));

                assertThat(answer).hasStatus(200);
                assertThat(answer.entryStatus()).contains("201").isSubsetOf("201", "200");
            }

            List<Resource> runs = http.get("Procedure?identifier=" + sent.system("run") + "%7C")
                    .resources();
            assertThat(runs).hasSize(6);
            runs.forEach(run -> assertThat(rowsOf(run.getIdElement())).anyMatch(row -> row.startsWith("v_run ")));
            assertThat(http.get("Organization?identifier=" + sent.system("centre") + "%7C")
                            .resources())
                    .hasSize(1);
        }

        @Test
        void sameBundleAgain_changesNothing() {
            push(sent.bundle("PAV-01"));
            Map<String, Long> before = server.contents();

            Answer again = push(sent.bundle("PAV-01"));

            assertThat(again.entryStatus()).containsOnly("200");
            assertThat(again.locations()).allMatch(id -> id.getVersionIdPart().equals("1"));
            assertThat(server.contents()).isEqualTo(before);
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
        void runCarriedOverToAnotherPatient_marksBoth() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer first = push(bundle);
            IdType other = push(sent.bundle("PAV-02")).locations().get(0);
            Observation contact = (Observation) stored(location(first, bundle, "ecmo-vital-status"));
            Map<String, Long> marks = marks(first.locations().get(0), other);

            contact.setSubject(new Reference(other.toUnqualifiedVersionless()));
            assertThat(http.put("Observation/" + contact.getIdPart(), contact)).hasStatus(200);

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
    class RefusedBundles {

        private Bundle bundle = sent.bundle("PAV-01");

        private void isRefused(int status, String code, String... saying) {
            Map<String, Long> before = server.contents();

            assertThat(push(bundle)).isRefused(status, code).saying(saying);

            assertThat(server.contents()).isEqualTo(before);
        }

        @Test
        void twoEntriesOfOneIdentity_areBothNamed() {
            Bundle.BundleEntryComponent copy =
                    SentRun.entry(bundle, "ecmo-vital-status").copy();
            bundle.addEntry(copy.setFullUrl("urn:uuid:8f2f3a1e-7d2b-4f3a-9a55-0c4f1b2d3e4f"));

            isRefused(
                    409,
                    "ECMO-BUN-4",
                    "Entries " + SentRun.number(bundle, "ecmo-vital-status") + " and "
                            + bundle.getEntry().size());
        }

        @Test
        void oneBadEntry_storesNothingAndIsNamedAsSent() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class).setSubject(null);

            isRefused(422, "ECMO-VAL-001", "Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation");
        }

        @Test
        void endBeforeStart() {
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getPerformedPeriod()
                    .setEndElement(new DateTimeType("1999-01-01"));

            isRefused(422, "ECMO-RUN-1B", "Entry 3 (Procedure");
        }

        @Test
        void frenchSizeOf60() {
            Device cannula = FhirHttp.FHIR
                    .newJsonParser()
                    .parseResource(Device.class, GuideExample.read("ecmo-cannula-example"));
            Quantity size = cannula.getPropertyFirstRep().getValueQuantityFirstRep();
            size.setValue(60);
            add(bundle, cannula);

            isRefused(422, "ECMO-CAN-3", "Entry " + bundle.getEntry().size() + " (Device");
        }

        @Test
        void arterialCannulaInAVein() {
            Procedure arterial = SentRun.resource(bundle, "ecmo-cannulation", Procedure.class);
            arterial.setBodySite(List.of(SentRun.resource(venous(bundle), "ecmo-cannulation", Procedure.class)
                    .getBodySiteFirstRep()));

            isRefused(422, "ECMO-CAN-1", "Entry " + SentRun.number(bundle, "ecmo-cannulation"));
        }

        @Test
        void valueAndItsAbsenceTogether() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getDataAbsentReason()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/data-absent-reason")
                    .setCode("unknown");

            isRefused(422, "ECMO-VAL-1", "Entry " + SentRun.number(bundle, "ecmo-vital-status"));
        }

        @Test
        void danglingUrn() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference("urn:uuid:00000000-0000-4000-8000-000000000000");

            isRefused(
                    422,
                    "ECMO-REF-001",
                    "Entry " + SentRun.number(bundle, "ecmo-vital-status"),
                    "urn:uuid:00000000-0000-4000-8000-000000000000");
        }

        @Test
        void referenceToNothingStored() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference("Procedure/nowhere");

            isRefused(422, "ECMO-REF-002", "Procedure/nowhere");
        }

        @Test
        void unknownProfile_bringsTheListOfKnownOnes() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getMeta()
                    .addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-vitals");

            isRefused(422, "ECMO-PRF-001", "ecmo-vitals", "ecmo-vital-status");
        }

        @Test
        void requiredCodeOfOursThatIsNone() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getValueCodeableConcept()
                    .getCodingFirstRep()
                    .setCode("undead");

            isRefused(422, "ECMO-VAL-003", "undead");
        }

        @Test
        void postInASubmission() {
            SentRun.entry(bundle, "ecmo-vital-status")
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            isRefused(422, "ECMO-BUN-2", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "POST");
        }

        @Test
        void deleteInASubmission() {
            bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/1");

            isRefused(422, "ECMO-BUN-2", "Entry " + bundle.getEntry().size(), "DELETE");
        }

        @Test
        void submissionSentAsBatch() {
            bundle.setType(Bundle.BundleType.BATCH);

            isRefused(422, "ECMO-BUN-6", "batch");
        }

        @Test
        void otherBundleTypes() {
            bundle.setType(Bundle.BundleType.COLLECTION);

            isRefused(422, "ECMO-BUN-6", "collection");
        }

        @Test
        void bundleWithoutType() {
            bundle.setType(null);

            isRefused(422, "ECMO-BUN-6", "missing");
        }

        @Test
        void urlAndResourceOfDifferentIdentity() {
            SentRun.entry(bundle, "ecmo-vital-status").getRequest().setUrl("Observation?identifier=a|b");

            isRefused(422, "ECMO-BUN-5", "Observation?identifier=a|b");
        }

        @Test
        void twoRuns() {
            Bundle other = sent.bundle("PAV-02");
            other.getEntry().forEach(bundle::addEntry);

            isRefused(422, "ECMO-BUN-3", "Entries 3 and");
        }

        private static Bundle venous(Bundle all) {
            Bundle venous = all.copy();
            venous.getEntry().remove(SentRun.number(all, "ecmo-cannulation") - 1);
            return venous;
        }
    }

    /** An entry with a conditional PUT on the first identifier, as submissions have it. */
    private static void add(Bundle bundle, Resource resource) {
        var identifier =
                (Identifier) resource.getNamedProperty("identifier").getValues().get(0);
        resource.setId((String) null);
        bundle.addEntry()
                .setFullUrl("urn:uuid:"
                        + UUID.nameUUIDFromBytes(identifier.getValue().getBytes()))
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "?identifier=" + identifier.getSystem() + "|" + identifier.getValue());
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
                    .hasIssue("ECMO-VAL-006")
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
                    .isEqualTo(
                            answer.locations().get(0).toUnqualifiedVersionless().getValue());
        }
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
            Map<String, Long> before = server.contents();

            assertThat(http.post("Procedure", copy))
                    .isRefused(409, "ECMO-ID-001")
                    .saying("Procedure/" + run.getIdPart(), sent.system("run") + "|PAV-01");
            assertThat(server.contents()).isEqualTo(before);
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
            assertThat(outcome(answer, 1)).isInWords().hasIssue("ECMO-VAL-001").saying("Observation.code");
            assertThat(outcome(answer, 2)).isInWords().hasIssue("ECMO-REQ-007");
        }

        private static OperationOutcome outcome(Answer answer, int entry) {
            return (OperationOutcome)
                    answer.as(Bundle.class).getEntry().get(entry).getResponse().getOutcome();
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

    @Nested
    class Deletion {

        @Test
        void leaf_goesWithItsRows() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            assertThat(rowsOf(contact)).isNotEmpty();

            assertThat(http.delete("Observation/" + contact.getIdPart())).hasStatus(200);

            assertThat(rowsOf(contact)).isEmpty();
            assertThat(http.get("Observation/" + contact.getIdPart())).isRefused(410, "ECMO-REQ-009");
        }

        @Test
        void whatOthersReferTo_stays() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            Map<String, Long> before = server.contents();

            assertThat(http.delete("Procedure/" + run.getIdPart()))
                    .isRefused(409, "ECMO-REF-003")
                    .saying("Procedure/" + run.getIdPart());
            assertThat(server.contents()).isEqualTo(before);
        }

        @Test
        void parentAndChildrenTogether_go() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            Bundle deletion = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            pushed.locations()
                    .forEach(id -> deletion.addEntry()
                            .getRequest()
                            .setMethod(HTTPVerb.DELETE)
                            .setUrl(id.toUnqualifiedVersionless().getValue()));

            assertThat(push(deletion)).hasStatus(200);

            assertThat(pushed.locations())
                    .allSatisfy(id -> assertThat(rowsOf(id)).isEmpty());
        }

        @Test
        void deletedRun_canBeSentAgain() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            http.delete("Observation/" + contact.getIdPart());

            Answer again = push(bundle);

            assertThat(again).hasStatus(200);
            assertThat(rowsOf(location(again, bundle, "ecmo-vital-status"))).isNotEmpty();
        }

        @Test
        void searchThatMatchesSeveral_isRefused() {
            push(sent.bundle("PAV-01"));
            push(sent.bundle("PAV-02"));

            assertThat(http.delete("Observation?identifier=" + sent.system("run") + "%7C"))
                    .isRefused(412, "ECMO-CON-002");
        }
    }

    /** What belongs to a run and claims no profile of ours would be stored and never counted. */
    @Nested
    class Membership {

        private final Bundle bundle = sent.bundle("PAV-01");
        private final Answer pushed = push(bundle);
        private final String run =
                location(pushed, bundle, "ecmo-run").toUnqualifiedVersionless().getValue();

        private Observation observation() {
            Observation observation = new Observation();
            observation.setStatus(Observation.ObservationStatus.FINAL);
            observation.setCode(new CodeableConcept().setText("clot in the oxygenator"));
            return observation;
        }

        @Test
        void partOfAStoredRun_isRefused() {
            Observation observation = observation();
            observation.addPartOf(new Reference(run));

            assertThat(http.post("Observation", observation)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void focusOnAStoredRunByItsFullAddress_isRefused() {
            Observation observation = observation();
            observation.addFocus(new Reference(http.base() + "/" + run));

            assertThat(http.post("Observation", observation)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfARunFoundByItsIdentifier_isRefused() {
            Observation observation = observation();
            observation.addPartOf(new Reference("Procedure?identifier=" + sent.system("run") + "|PAV-01"));
            Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            transaction
                    .addEntry()
                    .setResource(observation)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            assertThat(push(transaction)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfARunInTheSameBundle_isRefusedNamingTheEntry() {
            Bundle other = sent.bundle("PAV-02");
            other.setMeta(null);
            Observation observation = observation();
            observation.addPartOf(new Reference(SentRun.entry(other, "ecmo-run").getFullUrl()));
            other.addEntry()
                    .setResource(observation)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            assertThat(push(other))
                    .isRefused(422, "ECMO-PRF-002")
                    .saying("Entry " + other.getEntry().size());
        }

        @Test
        void categoryOfEcmo_isRefused() {
            Procedure procedure = new Procedure();
            procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
            procedure
                    .getCategory()
                    .addCoding()
                    .setSystem("http://snomed.info/sct")
                    .setCode("182744004");
            procedure.setSubject(new Reference(
                    pushed.locations().get(0).toUnqualifiedVersionless().getValue()));

            assertThat(http.post("Procedure", procedure)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfAnotherProcedure_isOrdinaryFhir() {
            Procedure surgery = new Procedure();
            surgery.setStatus(Procedure.ProcedureStatus.COMPLETED);
            surgery.setSubject(new Reference(
                    pushed.locations().get(0).toUnqualifiedVersionless().getValue()));
            Observation observation = observation();
            observation.addPartOf(
                    new Reference("Procedure/" + http.post("Procedure", surgery).id()));

            assertThat(http.post("Observation", observation)).hasStatus(201);
        }
    }

    @Nested
    class AtTheSameTime {

        private static final int CLIENTS = 8;

        private List<Answer> together(IntFunction<Answer> request) {
            return IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.supplyAsync(
                            () -> request.apply(client), runnable -> new Thread(runnable).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        private void eachSucceedsOrMayComeAgain(List<Answer> answers) {
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body()).isIn(200, 201, 409, 503);
                if (answer.status() > 400) {
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            });
        }

        @Test
        void oneNewRunFromEightClients_isStoredOnce() {
            Bundle bundle = sent.bundle("PAV-01");

            List<Answer> answers = together(client -> push(bundle));

            eachSucceedsOrMayComeAgain(answers);
            assertThat(answers).anyMatch(answer -> answer.status() == 200);
            assertThat(push(bundle).entryStatus()).containsOnly("200");
            List<Resource> runs = http.get("Procedure?identifier=" + sent.system("run") + "%7CPAV-01")
                    .resources();
            assertThat(runs).hasSize(1);
            assertThat(rowsOf(runs.get(0).getIdElement()))
                    .filteredOn(row -> row.startsWith("v_run "))
                    .hasSize(1);
        }

        @Test
        void oneStoredRunChangedByEightClients_keepsOneRowEach() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");

            List<Answer> answers = together(client ->
                    push(sent.bundle("PAV-01", Map.of("followup_days", String.valueOf(100 + client)))));

            eachSucceedsOrMayComeAgain(answers);
            assertThat(rowsOf(contact)).hasSize(1);
            Observation last = (Observation) stored(contact);
            long succeeded =
                    answers.stream().filter(answer -> answer.status() == 200).count();
            assertThat(last.getIdElement().getVersionIdPartAsLong()).isEqualTo(1 + succeeded);
        }

        @Test
        void oneResourcePutByEightClients_neverFails() {
            String id = http.post("Patient", new Patient().setActive(true)).id();

            List<Answer> answers = together(client -> {
                Patient patient = new Patient();
                patient.setId("Patient/" + id);
                patient.addName().setFamily("Client " + client);
                return http.put("Patient/" + id, patient);
            });

            eachSucceedsOrMayComeAgain(answers);
        }

        @Test
        void oneIdentityPostedByEightClients_isStoredOnce() {
            Patient patient = patient();

            List<Answer> answers = together(client -> http.post("Patient", patient));

            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        }
    }
}
