package io.github.ecmofhir.validation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static io.github.ecmofhir.testing.FhirHttp.FHIR;
import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static io.github.ecmofhir.testing.FhirHttp.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.OutcomeAssert;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $validate} finds what a write would, says first what it checked, and stores nothing. */
@OnStore(StoreKind.H2)
class ValidateIT extends StoreTest {

    private static final String MEASUREMENT = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-measurement";
    private static final String RUN = GuideExample.read("ecmo-run-example");

    ValidateIT(RunningServer server) {
        super(server);
    }

    private static OutcomeAssert outcome(Answer answer) {
        return assertThat(assertThat(answer).hasStatus(200).answer().outcome()).isInWords();
    }

    @Nested
    class Resources {

        @Test
        void soundResource_hasNoErrors() {
            outcome(http.post("Procedure/$validate", JSON, RUN)).hasNoErrors().hasIssue("ECMO-INF-002");
        }

        @Test
        void firstIssue_saysWhatWasChecked() {
            Answer answer = http.post("Procedure/$validate", JSON, RUN);

            assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                    .contains(
                            "Checked Procedure against",
                            "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run|0.1.0",
                            "definitions loaded",
                            " ms.");
        }

        @Test
        void brokenRule_isNamedWithItsPlace() {
            outcome(http.post("Device/$validate", JSON, GuideExample.read("ecmo-can-3-fail")))
                    .hasIssue("ECMO-CAN-3")
                    .withSeverity(IssueSeverity.ERROR);
        }

        @Test
        void xml_isTheSame() {
            String xml = FHIR.newXmlParser()
                    .encodeResourceToString(FHIR.newJsonParser().parseResource(GuideExample.read("ecmo-can-3-fail")));

            outcome(http.post("Device/$validate", XML, xml)).hasIssue("ECMO-CAN-3");
        }

        @Test
        void resourceWithoutProfile_isCheckedAgainstTheCore() {
            Answer answer = http.post("Observation/$validate", JSON, "{\"resourceType\":\"Observation\"}");

            outcome(answer).hasIssue("ECMO-VAL-001").saying("Observation.status");
            assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains("core FHIR R4");
        }

        @Test
        void profileParameter_isCheckedToo() {
            Answer answer = http.post(
                    "Observation/$validate?profile=" + MEASUREMENT,
                    JSON,
                    "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}}");

            outcome(answer).hasIssue("ECMO-VAL-001").saying("Observation.identifier", "ecmo-measurement");
        }

        @Test
        void unknownProfileParameter_isSaid() {
            outcome(http.post(
                            "Observation/$validate?profile=http://example.org/p",
                            JSON,
                            "{\"resourceType\":\"Observation\"}"))
                    .hasIssue("ECMO-PRF-001")
                    .saying("http://example.org/p", "ecmo-measurement");
        }

        @Test
        void parametersResource_isTakenApart() {
            Parameters parameters = new Parameters();
            parameters.addParameter().setName("resource").setResource(new Observation());
            parameters.addParameter("profile", new UriType(MEASUREMENT));
            ((Observation) parameters.getParameterFirstRep().getResource())
                    .setStatus(Observation.ObservationStatus.FINAL);

            outcome(http.post("Observation/$validate", parameters))
                    .hasIssue("ECMO-VAL-001")
                    .saying("Observation.identifier");
        }

        @Test
        void storesNothing() {
            Map<String, Long> before = contents();

            http.post("Procedure/$validate", JSON, RUN);

            assertThat(contents()).isEqualTo(before);
        }
    }

    /** The same mistake gives the same words, however it is sent. */
    @Nested
    class JsonAndXml {

        private List<String> sentences(String url, String media, String body) {
            return http.post(url, media, body).outcome().getIssue().stream()
                    .map(OperationOutcomeIssueComponent::getDiagnostics)
                    .map(sentence -> sentence.replaceFirst("\\d+ ms", "ms"))
                    .toList();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Device/ecmo-can-8-fail",
                    "Observation/ecmo-mea-1-fail",
                    "Observation/binding-ecmo-timi-fail",
                    "Procedure/fixed-ecmo-run-encounter-fail"
                })
        void oneResource(String example) {
            String url = example.replaceFirst("/.*", "") + "/$validate";
            String json = GuideExample.read(example.replaceFirst(".*/", ""));

            assertThat(sentences(url, XML, xml(FHIR.newJsonParser().parseResource(json))))
                    .isEqualTo(sentences(url, JSON, json))
                    .hasSizeGreaterThan(1);
        }

        @Test
        void wholeBundle() {
            Bundle bundle = sent.bundle("PAV-01");
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class).setSubject(null);
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getPerformedPeriod()
                    .setEnd(null);

            assertThat(sentences("Bundle/$validate", XML, xml(bundle)))
                    .isEqualTo(sentences(
                            "Bundle/$validate", JSON, FHIR.newJsonParser().encodeResourceToString(bundle)))
                    .hasSizeGreaterThan(2);
        }

        @Test
        void misspeltElement() {
            List<String> inJson = sentences(
                    "Patient/$validate", JSON, "{\"resourceType\":\"Patient\",\"identifer\":[{\"value\":\"1\"}]}");
            List<String> inXml = sentences(
                    "Patient/$validate",
                    XML,
                    "<Patient xmlns=\"http://hl7.org/fhir\"><identifer><value value=\"1\"/></identifer></Patient>");

            assertThat(inXml).isEqualTo(inJson);
            assertThat(inJson)
                    .containsExactly("Patient: FHIR R4 has no element `identifer` here. What it holds would be lost."
                            + " Did you mean `identifier`? [ECMO-VAL-004]");
        }

        @Test
        void valueThatCannotBeRead() {
            List<String> inJson =
                    sentences("Patient/$validate", JSON, "{\"resourceType\":\"Patient\",\"birthDate\":\"2025-02-31\"}");
            List<String> inXml = sentences(
                    "Patient/$validate",
                    XML,
                    "<Patient xmlns=\"http://hl7.org/fhir\"><birthDate value=\"2025-02-31\"/></Patient>");

            assertThat(inXml).isEqualTo(inJson);
            assertThat(inJson)
                    .anyMatch(sentence -> sentence.startsWith("Patient.birthDate: The value is `2025-02-31`."));
        }

        private static String xml(IBaseResource resource) {
            return FHIR.newXmlParser().encodeResourceToString(resource);
        }
    }

    @Nested
    class Unreadable {

        @Test
        void bodyThatDoesNotParse_isNamedWithItsPlace() {
            assertThat(http.post("Patient/$validate", JSON, "{\"resourceType\":\"Patient\","))
                    .isRefused(400, "ECMO-REQ-001")
                    .saying("line: 1");
        }

        @Test
        void impossibleValue_isNamedWithItsElement() {
            assertThat(http.post(
                            "Patient/$validate", JSON, "{\"resourceType\":\"Patient\",\"birthDate\":\"2025-02-31\"}"))
                    .isRefused(422, "ECMO-VAL-002")
                    .at("Patient.birthDate");
        }

        @Test
        void singleObjectWhereAListStands_isSaidOnce() {
            assertThat(http.post(
                                    "Patient/$validate",
                                    JSON,
                                    "{\"resourceType\":\"Patient\",\"identifier\":{\"system\":\"urn:x\",\"value\":\"1\"}}")
                            .outcome()
                            .getIssue())
                    .filteredOn(issue -> issue.getDiagnostics().contains("This is no list."))
                    .hasSize(1);
        }

        @Test
        void numberInPlaceOfAString_isToldSo() {
            assertThat(http.post(
                            "Patient/$validate",
                            JSON,
                            "{\"resourceType\":\"Patient\",\"extension\":[{\"url\":5}],\"gender\":\"x\"}"))
                    .isRefused(422, "ECMO-VAL-002")
                    .saying("The value is not in quotes.");
        }

        @Test
        void nothingSent_isSaid() {
            assertThat(http.post("Patient/$validate", new Parameters())).isRefused(400, "ECMO-REQ-006");
        }
    }

    @Nested
    class Modes {

        @Test
        void create_checksTheResource() {
            outcome(http.post("Procedure/$validate?mode=create", JSON, RUN)).hasNoErrors();
        }

        @Test
        void updateWithoutAnId_isRefused() {
            Procedure run = FHIR.newJsonParser().parseResource(Procedure.class, RUN);
            run.setId((String) null);

            assertThat(http.post("Procedure/$validate?mode=update", run)).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void updateOfAStoredOne_checksWhatIsSent() {
            Patient stored =
                    http.get("Patient/" + http.post("Patient", patient()).id()).as(Patient.class);
            stored.setIdentifier(null);

            outcome(http.post("Patient/" + stored.getIdPart() + "/$validate?mode=update", stored))
                    .hasIssue("ECMO-VAL-001")
                    .saying("Patient.identifier");
        }

        @Test
        void modeWithinParameters_isUnderstood() {
            Procedure run = FHIR.newJsonParser().parseResource(Procedure.class, RUN);
            run.setId((String) null);
            Parameters parameters = new Parameters();
            parameters.addParameter().setName("resource").setResource(run);
            parameters.addParameter("mode", new CodeType("update"));

            assertThat(http.post("Procedure/$validate", parameters)).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void unknownMode_isRefused() {
            assertThat(http.post("Procedure/$validate?mode=maybe", JSON, RUN)).isRefused(400, "ECMO-REQ-010");
        }

        @Test
        void deleteOfWhatNobodyRefersTo_isAllowed() {
            String id = http.post("Patient", patient()).id();

            outcome(http.get("Patient/" + id + "/$validate?mode=delete")).hasNoErrors();
        }

        @Test
        void deleteOfWhatOthersReferTo_isAnError() {
            Bundle bundle = sent.bundle("PAV-01");
            String patient = location(push(bundle), bundle, "ecmo-patient").getIdPart();

            outcome(http.get("Patient/" + patient + "/$validate?mode=delete")).hasIssue("ECMO-REF-003");
        }

        @Test
        void storedResource_isCheckedByItsId() {
            String id = http.post("Patient", patient()).id();

            outcome(http.get("Patient/" + id + "/$validate")).hasNoErrors();
        }

        @Test
        void idThatIsNotStored_isSaid() {
            assertThat(http.get("Patient/nobody/$validate")).isRefused(404, "ECMO-REQ-007");
        }
    }

    @Nested
    class Bundles {

        @Test
        void runDocument_isCountedByTheRunsInIt() {
            outcome(http.post("Bundle/$validate", JSON, GuideExample.read("ecmo-run-document-example")))
                    .hasNoErrors();
            outcome(http.post("Bundle/$validate", JSON, GuideExample.read("ecmo-doc-1-fail")))
                    .hasIssue("ECMO-DOC-1");
        }

        @Test
        void soundSubmission_hasNoErrors() {
            outcome(http.post("Bundle/$validate", sent.bundle("PAV-01"))).hasNoErrors();
        }

        @Test
        void badEntry_isNamedByItsNumber() {
            Bundle bundle = sent.bundle("PAV-01");
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class).setSubject(null);

            outcome(http.post("Bundle/$validate", bundle))
                    .hasIssue("ECMO-VAL-001")
                    .saying("Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation");
        }

        @Test
        void referenceToAnEntryOfAnotherType_isNamedWithItsEntry() {
            Bundle bundle = sent.bundle("PAV-01");
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getSubject()
                    .setReference(SentRun.entry(bundle, "ecmo-centre").getFullUrl());

            outcome(http.post("Bundle/$validate", bundle))
                    .hasIssue("ECMO-VAL-002")
                    .at("Procedure.subject")
                    .saying("Entry " + SentRun.number(bundle, "ecmo-run"), "type Organization", "Patient");
            assertThat(http.post("", bundle)).isRefused(422, "ECMO-VAL-002").at("Procedure.subject");
        }

        /** The model cannot even make a copy of the first. */
        @ParameterizedTest
        @ValueSource(strings = {"2025-03-01T14:05+05:00", "2025-03-01T14+05:00", "2025-02-30", "soon"})
        void impossibleDate_isNamedWithItsEntry(String date) {
            Bundle bundle = sent.bundle("PAV-01");
            String json = FHIR.newJsonParser().encodeResourceToString(bundle);
            String changed = json.replaceFirst("(\"start\":)\"[^\"]*\"", "$1\"" + date + "\"");

            assertThat(http.post("Bundle/$validate", JSON, changed).outcome().getIssue())
                    .filteredOn(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                    .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                    .allSatisfy(words -> assertThat(words).startsWith("Entry 2").contains(date, "ECMO-VAL-002"))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "Procedure/, ECMO-VAL-002",
            "Procedur/1, ECMO-VAL-002",
            "/, ECMO-VAL-002",
            "///, ECMO-VAL-002",
            "Procedure?identifier=%, ECMO-VAL-002",
            "Procedure?_id=1, ECMO-VAL-002",
            "Procedure?identifier=, ECMO-VAL-002",
            "Observation?identifier=urn:x|y, ECMO-VAL-002",
            "procedure/1, ECMO-VAL-002",
            "https://elsewhere.example/fhir/Procedure/1, ECMO-VAL-002",
            "urn:oid:1.2.3, ECMO-REF-001",
            "urn:uuid:00000000-0000-4000-8000-000000000000, ECMO-REF-001"
        })
        void referenceThatLeadsNowhere_isForetold(String reference, String code) {
            Bundle bundle = sent.bundle("PAV-01");
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference(reference);
            String entry = "Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation";

            outcome(http.post("Bundle/$validate", bundle))
                    .hasIssue(code)
                    .at("Observation.partOf[0]")
                    .saying(entry, reference);
            assertThat(http.post("", bundle)).isRefused(422, code).saying(entry);
        }

        @Test
        void firstIssue_countsTheEntries() {
            Bundle bundle = sent.bundle("PAV-01");

            assertThat(http.post("Bundle/$validate", bundle)
                            .outcome()
                            .getIssueFirstRep()
                            .getDiagnostics())
                    .contains(
                            "StructureDefinition/ecmo-submission-bundle|0.1.0",
                            "each of its " + bundle.getEntry().size() + " entries against its own profile");
        }

        @Test
        void entriesComeFirst_andThenTheRulesOfTheWhole() {
            Bundle bundle = sent.bundle("PAV-01");
            bundle.addEntry(SentRun.entry(bundle, "ecmo-vital-status").copy());
            SentRun.resource(bundle, "ecmo-run", Procedure.class).setEncounter(null);

            List<String> codes = http.post("Bundle/$validate", bundle).outcome().getIssue().stream()
                    .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                    .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                    .toList();

            assertThat(codes).containsExactly("ECMO-VAL-001", "ECMO-BUN-4");
        }

        @Test
        void ruleOfTheWhole_isSaidOnce() {
            Bundle bundle = sent.bundle("PAV-01");
            bundle.addEntry(SentRun.entry(bundle, "ecmo-vital-status").copy());

            Answer answer = http.post("Bundle/$validate", bundle);

            outcome(answer).hasIssue("ECMO-BUN-4");
            assertThat(answer.outcome().getIssue())
                    .filteredOn(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                    .hasSize(1);
        }

        @Test
        void bundleItself_isChecked() {
            outcome(http.post("Bundle/$validate", JSON, "{\"resourceType\":\"Bundle\"}"))
                    .hasIssue("ECMO-VAL-001")
                    .saying("Bundle.type");
        }

        @Test
        void searchset_isNoTransaction() {
            http.post("Patient", patient());
            Bundle found = http.get("Patient?_count=2").as(Bundle.class);

            outcome(http.post("Bundle/$validate", found)).hasNoErrors();
        }
    }
}
