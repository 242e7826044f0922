package io.github.ecmofhir.submission.sheet.mapping;

import static io.github.ecmofhir.submission.sheet.Submitted.code;
import static io.github.ecmofhir.submission.sheet.Submitted.extension;
import static io.github.ecmofhir.submission.sheet.Submitted.identifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.Submitted;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PavlodarBundleTest {

    private static final String PRESENT = "52101004";
    private static final String ABSENT = "2667000";

    @Nested
    class AnyRow {

        private final Submitted run = new Submitted(Pavlodar.bundle("PAV-01"));

        @Test
        void bundle_isATransactionThatClaimsTheSubmissionProfile() {
            assertThat(run.bundle().getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
            assertThat(run.bundle().getMeta().hasProfile(Guide.profile("ecmo-submission-bundle")))
                    .isTrue();
        }

        @Test
        void everyEntry_isAConditionalUpdateByTheIdentifierOfItsResource() {
            assertThat(run.bundle().getEntry()).allSatisfy(entry -> {
                var identifier = identifier(entry.getResource());
                assertThat(entry.getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.PUT);
                assertThat(entry.getRequest().getUrl())
                        .isEqualTo(entry.getResource().fhirType() + "?identifier=" + identifier.getSystem() + "%7C"
                                + identifier.getValue());
                assertThat(identifier.getSystem()).startsWith(Pavlodar.SID);
                assertThat(identifier.getValue())
                        .satisfiesAnyOf(
                                value -> assertThat(value).startsWith("PAV-01"),
                                value -> assertThat(value).isEqualTo("PAVLODAR"));
            });
        }

        @Test
        void everyResource_claimsOneProfileOfOurs() {
            assertThat(run.resources())
                    .allSatisfy(resource -> assertThat(resource.getMeta().getProfile())
                            .singleElement()
                            .extracting(profile -> profile.getValue())
                            .asString()
                            .startsWith(Guide.profile("ecmo-")));
        }

        @Test
        void fullUrls_areUuidsAndDistinct() {
            List<String> urls = run.bundle().getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getFullUrl)
                    .toList();

            assertThat(urls).doesNotHaveDuplicates().allMatch(url -> url.matches("urn:uuid:[0-9a-f-]{36}"));
        }

        @Test
        void everyReference_holdsInsideTheBundle() {
            List<String> urls = run.bundle().getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getFullUrl)
                    .toList();
            FhirTerser terser = FhirContext.forR4Cached().newTerser();
            List<Reference> references = run.resources().stream()
                    .flatMap(each -> terser.getAllPopulatedChildElementsOfType(each, Reference.class).stream())
                    .toList();

            assertThat(references).hasSizeGreaterThan(100).allMatch(each -> urls.contains(each.getReference()));
        }

        @ParameterizedTest
        @CsvSource({
            "ecmo-centre, 1",
            "ecmo-patient, 1",
            "ecmo-hospital-encounter, 1",
            "ecmo-icu-encounter, 1",
            "ecmo-run, 1",
            "ecmo-mode-segment, 1",
            "ecmo-cannulation, 2",
            "ecmo-pci, 1",
            "ecmo-indication, 3",
            "ecmo-comorbidity-statement, 12",
            "ecmo-coronary-lesion, 4",
            "ecmo-measurement, 6",
            "ecmo-procedure-time, 1",
            "ecmo-timi-flow, 1",
            "ecmo-vital-status, 1",
            "ecmo-complication, 0",
            "ecmo-complication-checklist, 11",
            "ecmo-run-outcome, 0",
            "ecmo-cannula, 0",
            "ecmo-device, 0"
        })
        void resources_areAsManyAsTheSheetStates(String profile, int count) {
            assertThat(run.ofProfile(profile)).hasSize(count);
        }

        @Test
        void referenceToAResourceThatNothingMakes_isAFaultOfTheMapping() {
            String yaml = Pavlodar.resource("/sheets/pavlodar.yaml")
                    .replaceAll("(?s)  - fact:\\s+is: pci.*?source:[^\\n]*\\n", "");
            SheetMapping mapping = MappingReader.read("without-pci", yaml);

            assertThatThrownBy(() -> mapping.bundle(Pavlodar.row("PAV-01"), "pavlodar"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Observation: It refers to a resource that no column")
                    .hasMessageEndingWith("[ECMO-SHT-003]");
        }

        @Test
        void otherSource_givesOtherIdentities() {
            Submitted other = new Submitted(Pavlodar.mapping().bundle(Pavlodar.row("PAV-01"), "site-b"));

            assertThat(identifier(other.get(Patient.class, "PAV-01")).getSystem())
                    .isEqualTo("https://w3id.org/ecmo-fhir/sid/site-b/patient");
            assertThat(other.bundle().getEntryFirstRep().getFullUrl())
                    .isNotEqualTo(run.bundle().getEntryFirstRep().getFullUrl());
        }

        @Test
        void idWithABlank_isEncodedInTheCondition() {
            Bundle bundle = Pavlodar.bundle("PAV-01", Map.of("id", "Пав 1"));

            assertThat(bundle.getEntryFirstRep().getRequest().getUrl())
                    .isEqualTo("Patient?identifier=" + Pavlodar.SID + "patient%7C%D0%9F%D0%B0%D0%B2%201");
        }
    }

    @Nested
    class Run {

        private final Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01"));
        private final Procedure run = submitted.get(Procedure.class, "PAV-01");

        @Test
        void start_isADateWhoseTimeIsUnknown() {
            Period period = run.getPerformedPeriod();

            assertThat(period.getStartElement().getValueAsString()).isEqualTo("2024-10-14");
            assertThat(period.getStartElement()
                            .getExtensionByUrl(Guide.profile("time-of-day-unknown"))
                            .getValue()
                            .primitiveValue())
                    .isEqualTo("true");
            assertThat(period.getEndElement().hasValue()).isFalse();
            assertThat(period.getEndElement().getExtensionFirstRep().getValue().primitiveValue())
                    .isEqualTo("unknown");
        }

        @Test
        void constants_areThoseOfThePaper() {
            assertThat(run.getCode().getCoding())
                    .extracting(coding -> coding.getCode())
                    .containsExactly("233573008", "786451004");
            assertThat(extension(run, "ecmo-configuration")).isEqualTo("peripheral-femoro-femoral");
            assertThat(extension(run, "urgency")).isEqualTo("emergency");
            assertThat(code(run.getReasonCodeFirstRep())).isEqualTo("89138009");
            assertThat(run.getReasonReference())
                    .extracting(each -> code(((Condition) submitted.target(each)).getCode()))
                    .containsExactly("89138009", "401303003", "57054005");
        }

        @Test
        void outcome_isNotStatedAndNotInvented() {
            assertThat(run.getStatus()).isEqualTo(Procedure.ProcedureStatus.COMPLETED);
            assertThat(code(run.getOutcome())).isEqualTo("not-stated");
        }

        @Test
        void age_isInYearsOnTheRun() {
            Age age = (Age) run.getExtensionByUrl(Guide.profile("age-at-run")).getValue();

            assertThat(age.getValue()).isEqualByComparingTo("59");
            assertThat(age.getCode()).isEqualTo("a");
        }

        @Test
        void cannulations_areByCutdownAndSayNothingOfSuccess() {
            for (String role : List.of("arterial-return", "venous-drainage")) {
                Procedure cannulation = submitted.get(Procedure.class, "PAV-01/cannulation/" + role);

                assertThat(code(cannulation.getCode())).isEqualTo(role);
                assertThat(extension(cannulation, "cannulation-approach")).isEqualTo("surgical-cutdown");
                assertThat(code(cannulation.getOutcome())).isEqualTo("not-stated");
                assertThat(submitted.target(cannulation.getPartOfFirstRep())).isSameAs(run);
            }
        }

        @Test
        void pci_isDuringSupport() {
            Procedure pci = submitted.get(Procedure.class, "PAV-01/pci");
            Extension relation = pci.getExtensionByUrl(Guide.profile("ecmo-relation"));

            assertThat(code((org.hl7.fhir.r4.model.CodeableConcept)
                            relation.getExtensionByUrl("code").getValue()))
                    .isEqualTo("during");
            assertThat(pci.hasExtension(Guide.profile("complete-revascularisation")))
                    .isFalse();
            assertThat(pci.hasOutcome()).isFalse();
        }

        @Test
        void supportTime_isInTheMinutesOfTheSheet() {
            Quantity time =
                    submitted.get(Observation.class, "PAV-01/time/ecmo_min").getValueQuantity();

            assertThat(time.getValue()).isEqualByComparingTo("30");
            assertThat(time.getCode()).isEqualTo("min");
        }
    }

    @Nested
    class PatientAndStay {

        private final Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01"));

        @Test
        void patientWhoLives_hasNoWordOfDeath() {
            Patient patient = submitted.get(Patient.class, "PAV-01");

            assertThat(patient.getGender()).isEqualTo(AdministrativeGender.MALE);
            assertThat(patient.hasDeceased()).isFalse();
        }

        @Test
        void hospitalStay_isALengthFromTheDayOfTheRun() {
            Encounter stay = submitted.get(Encounter.class, "PAV-01");

            assertThat(stay.getStatus()).isEqualTo(EncounterStatus.FINISHED);
            assertThat(code(stay.getHospitalization().getDischargeDisposition()))
                    .isEqualTo("oth");
            assertThat(stay.getLength().getValue()).isEqualByComparingTo("12");
            assertThat(stay.getPeriod().getStartElement().getValueAsString()).isEqualTo("2024-10-14");
            assertThat(stay.getPeriod().getEndElement().hasValue()).isFalse();
            assertThat(submitted.target(stay.getServiceProvider()))
                    .isSameAs(submitted.get(Organization.class, "PAVLODAR"));
        }

        @Test
        void intensiveCare_isPartOfIt() {
            Encounter icu = submitted.get(Encounter.class, "PAV-01/icu");

            assertThat(icu.getLength().getValue()).isEqualByComparingTo("1");
            assertThat(submitted.target(icu.getPartOf())).isSameAs(submitted.get(Encounter.class, "PAV-01"));
        }

        @Test
        void aliveAtLastContact_isObservedAtItsOffset() {
            Observation status = submitted.get(Observation.class, "PAV-01/vital-status");

            assertThat(code(status.getValueCodeableConcept())).isEqualTo("alive");
            assertThat(offset(status).getValue()).isEqualByComparingTo("90");
            assertThat(offset(status).getCode()).isEqualTo("d");
            assertThat(submitted.target(status.getFocusFirstRep())).isSameAs(submitted.get(Procedure.class, "PAV-01"));
        }
    }

    @Nested
    class DissectionOfPav04 {

        private final Submitted submitted = new Submitted(Pavlodar.bundle("PAV-04"));
        private final Observation dissection = submitted.get(Observation.class, "PAV-04/cx/access-dissection");

        @Test
        void dissection_isPresentInItsPhaseUnderItsDefinition() {
            assertThat(code(dissection.getValueCodeableConcept())).isEqualTo(PRESENT);
            assertThat(code(dissection.getCode())).isEqualTo("access-dissection");
            assertThat(code(dissection.getCategoryFirstRep())).isEqualTo("vascular-access");
            assertThat(extension(dissection, "complication-phase")).isEqualTo("implantation");
            assertThat(dissection
                            .getExtensionByUrl(Guide.profile("criterion-version"))
                            .getValue()
                            .primitiveValue())
                    .isEqualTo("Pavlodar-2025");
            assertThat(code(dissection.getBodySite())).isEqualTo("7657000");
            assertThat(dissection.getEffectiveDateTimeType().hasValue()).isFalse();
        }

        @Test
        void severityThatNobodyStated_isNotThere() {
            assertThat(dissection.hasExtension(Guide.profile("complication-severity")))
                    .isFalse();
        }

        @Test
        void checklistOfItsGroup_hasItAsMemberAndListsOnlyIt() {
            Observation checklist = checklist(submitted, "PAV-04", "vascular-access");

            assertThat(code(checklist.getValueCodeableConcept())).isEqualTo("partially-assessed");
            assertThat(submitted.target(checklist.getHasMemberFirstRep())).isSameAs(dissection);
            assertThat(assessedItems(checklist)).containsExactly("access-dissection");
        }
    }

    @Nested
    class DeathOfPav06 {

        private final Submitted submitted = new Submitted(Pavlodar.bundle("PAV-06"));

        @Test
        void patient_isFemaleAndDeceased() {
            Patient patient = submitted.get(Patient.class, "PAV-06");

            assertThat(patient.getGender()).isEqualTo(AdministrativeGender.FEMALE);
            assertThat(patient.getDeceasedBooleanType().booleanValue()).isTrue();
        }

        @Test
        void stay_endsInDeath() {
            Encounter stay = submitted.get(Encounter.class, "PAV-06");

            assertThat(stay.getStatus()).isEqualTo(EncounterStatus.FINISHED);
            assertThat(code(stay.getHospitalization().getDischargeDisposition()))
                    .isEqualTo("exp");
        }

        @Test
        void death_isOnDayThree() {
            Observation status = submitted.get(Observation.class, "PAV-06/vital-status");

            assertThat(code(status.getValueCodeableConcept())).isEqualTo("dead");
            assertThat(offset(status).getValue()).isEqualByComparingTo("3");
        }
    }

    @Nested
    class EmptyCells {

        @Test
        void history_isUnknownAndNotAbsent() {
            Observation statement = new Submitted(Pavlodar.bundle("PAV-01", Map.of("diabetes", "")))
                    .get(Observation.class, "PAV-01/stmt/diabetes");

            assertThat(statement.hasValue()).isFalse();
            assertThat(code(statement.getDataAbsentReason())).isEqualTo("unknown");
        }

        @Test
        void zero_isAbsent() {
            Observation statement =
                    new Submitted(Pavlodar.bundle("PAV-01")).get(Observation.class, "PAV-01/stmt/diabetes");

            assertThat(code(statement.getValueCodeableConcept())).isEqualTo(ABSENT);
        }

        @Test
        void measurement_isUnknownAndNotZero() {
            Observation lvef = new Submitted(Pavlodar.bundle("PAV-01", Map.of("lvef", "")))
                    .get(Observation.class, "PAV-01/measurement/lvef");

            assertThat(lvef.hasValue()).isFalse();
            assertThat(code(lvef.getDataAbsentReason())).isEqualTo("unknown");
        }

        @Test
        void sex_isUnknown() {
            assertThat(new Submitted(Pavlodar.bundle("PAV-01", Map.of("sex", "")))
                            .get(Patient.class, "PAV-01")
                            .getGender())
                    .isEqualTo(AdministrativeGender.UNKNOWN);
        }

        @Test
        void lengthOfIntensiveCare_leavesNoStay() {
            assertThat(new Submitted(Pavlodar.bundle("PAV-01", Map.of("icu_days", "")))
                            .find(Encounter.class, "PAV-01/icu"))
                    .isEmpty();
        }

        @Test
        void discharge_leavesTheStatusUnknown() {
            assertThat(new Submitted(Pavlodar.bundle("PAV-01", Map.of("discharged", "")))
                            .get(Encounter.class, "PAV-01")
                            .getStatus())
                    .isEqualTo(EncounterStatus.UNKNOWN);
        }

        @Test
        void dayOfLastContact_leavesNoStatusOfAnyDay() {
            Submitted submitted = new Submitted(Pavlodar.bundle("PAV-06", Map.of("followup_days", "")));

            assertThat(submitted.find(Observation.class, "PAV-06/vital-status")).isEmpty();
            assertThat(submitted.get(Patient.class, "PAV-06").hasDeceased()).isTrue();
        }

        @Test
        void complication_isNotAssessed() {
            Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01", Map.of("stroke", "", "bleeding", "")));

            for (String group : List.of("neurological", "bleeding")) {
                Observation checklist = checklist(submitted, "PAV-01", group);
                assertThat(code(checklist.getValueCodeableConcept())).isEqualTo("not-assessed");
                assertThat(assessedItems(checklist)).isEmpty();
            }
        }
    }

    @Nested
    class OtherAnswers {

        @Test
        void neitherDischargedNorDead_isStillInHospital() {
            Encounter stay =
                    new Submitted(Pavlodar.bundle("PAV-01", Map.of("discharged", "0"))).get(Encounter.class, "PAV-01");

            assertThat(stay.getStatus()).isEqualTo(EncounterStatus.INPROGRESS);
            assertThat(stay.hasHospitalization()).isFalse();
            assertThat(stay.getPeriod().hasEnd()).isFalse();
        }

        @Test
        void deathAfterDischarge_isNoDeathInHospital() {
            Encounter stay =
                    new Submitted(Pavlodar.bundle("PAV-01", Map.of("dead", "1"))).get(Encounter.class, "PAV-01");

            assertThat(code(stay.getHospitalization().getDischargeDisposition()))
                    .isEqualTo("oth");
        }

        @Test
        void flowBelowTimi3_leavesTheGradeOpen() {
            Observation flow = new Submitted(Pavlodar.bundle("PAV-01", Map.of("timi3", "0")))
                    .get(Observation.class, "PAV-01/timi/post");

            assertThat(flow.getValueCodeableConcept().getCodingFirstRep().getCode())
                    .isEqualTo("below-3");
        }

        @Test
        void timi3_isOfAllTreatedVesselsAfterThePci() {
            Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01"));
            Observation flow = submitted.get(Observation.class, "PAV-01/timi/post");

            assertThat(code(flow.getValueCodeableConcept())).isEqualTo("371865008");
            assertThat(code(flow.getBodySite())).isEqualTo("41801008");
            assertThat(flow.getPartOf())
                    .singleElement()
                    .satisfies(pci ->
                            assertThat(submitted.target(pci)).isSameAs(submitted.get(Procedure.class, "PAV-01/pci")));
        }

        @Test
        void bleeding_isAnItemUnspecifiedOfAnAssessedGroup() {
            Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01", Map.of("bleeding", "1")));
            Observation bleeding = submitted.get(Observation.class, "PAV-01/cx/bleeding");

            assertThat(code(bleeding.getCode())).isEqualTo("bleed-unspecified");
            assertThat(code(checklist(submitted, "PAV-01", "bleeding").getValueCodeableConcept()))
                    .isEqualTo("group-assessed");
        }
    }

    @Nested
    class ChecklistsOfARunWithoutComplication {

        private final Submitted submitted = new Submitted(Pavlodar.bundle("PAV-01"));

        @ParameterizedTest
        @CsvSource({
            "mechanical, not-assessed", "bleeding, all-assessed", "neurological, partially-assessed",
            "renal, not-assessed", "pulmonary, not-assessed", "metabolic, not-assessed",
            "limb, partially-assessed", "vascular-access, partially-assessed", "infection, not-assessed",
            "cardiac, not-assessed", "haematological, not-assessed"
        })
        void answer_saysHowTheGroupWasLookedAt(String group, String answer) {
            Observation checklist = checklist(submitted, "PAV-01", group);

            assertThat(code(checklist.getValueCodeableConcept())).isEqualTo(answer);
            assertThat(code(checklist.getCategoryFirstRep())).isEqualTo(group);
            assertThat(checklist.hasHasMember()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"neurological, neuro-stroke", "limb, limb-ischaemia", "vascular-access, access-dissection"})
        void partlyAssessedGroup_listsItsItem(String group, String item) {
            assertThat(assessedItems(checklist(submitted, "PAV-01", group))).containsExactly(item);
        }

        @Test
        void mappingWithoutChecklists_claimsNoAbsence() {
            SheetMapping mapping = MappingReader.read("without", Pavlodar.mappingWithoutChecklists());
            Submitted without = new Submitted(mapping.bundle(Pavlodar.row("PAV-04"), "pavlodar"));

            assertThat(without.ofProfile("ecmo-complication-checklist")).isEmpty();
            assertThat(without.ofProfile("ecmo-complication")).hasSize(1);
        }
    }

    private static Observation checklist(Submitted submitted, String id, String group) {
        return submitted.get(Observation.class, id + "/checklist/" + group);
    }

    private static List<String> assessedItems(Observation checklist) {
        return checklist.getExtensionsByUrl(Guide.profile("assessed-item")).stream()
                .map(each -> code((org.hl7.fhir.r4.model.CodeableConcept) each.getValue()))
                .toList();
    }

    private static Quantity offset(Observation observation) {
        return (Quantity) observation
                .getExtensionByUrl(Guide.profile("timepoint"))
                .getExtensionByUrl("offset")
                .getValue();
    }
}
