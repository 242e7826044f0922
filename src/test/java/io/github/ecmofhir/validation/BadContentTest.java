package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Severity;
import io.github.ecmofhir.testing.GuideExample;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What senders get wrong, and what they are told: each mistake once, with its own code, its place and what would be right. */
class BadContentTest {

    private static final String OURS = "https://w3id.org/ecmo-fhir/StructureDefinition/";
    private static final String SCT = "http://snomed.info/sct";
    private static final String UCUM = "http://unitsofmeasure.org";

    private static <T extends Resource> List<Issue> issues(Class<T> type, String example, Consumer<T> change) {
        T resource = FhirContext.forR4Cached().newJsonParser().parseResource(type, GuideExample.read(example));
        change.accept(resource);
        return CheckedExample.issues(resource);
    }

    /** The one issue there is. */
    private static <T extends Resource> Issue issue(Class<T> type, String example, Consumer<T> change) {
        List<Issue> issues = issues(type, example, change);
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static void assertSays(Issue issue, String code, String expression, String... words) {
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.where().expression()).isEqualTo(expression);
        assertThat(issue.sentence()).contains(words).endsWith("[" + code + "]");
    }

    @Nested
    class Claims {

        @Test
        void versionThatIsNotHere_isRefusedWithTheOneThatIs() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.getMeta().getProfile().get(0).setValue(OURS + "ecmo-run|9.9.9"));

            assertSays(issue, "ECMO-PRF-003", "Procedure.meta.profile", "ecmo-run|9.9.9", "ecmo-run|0.1.0");
        }

        @Test
        void versionThatIsHere_isAccepted() {
            assertThat(issues(
                            Procedure.class,
                            "ecmo-run-example",
                            run -> run.getMeta().getProfile().get(0).setValue(OURS + "ecmo-run|0.1.0")))
                    .isEmpty();
        }

        @Test
        void twoOfOurProfiles_areRefusedAndNamed() {
            Issue issue = issue(
                    Procedure.class, "ecmo-run-example", run -> run.getMeta().addProfile(OURS + "ecmo-pci"));

            assertSays(issue, "ECMO-PRF-004", "Procedure.meta.profile", "`ecmo-run` and `ecmo-pci`");
        }

        @Test
        void oneOfOursBesideOneOfTheCore_isAccepted() {
            assertThat(issues(
                            Observation.class,
                            "ecmo-measurement-example",
                            measurement -> measurement
                                    .getMeta()
                                    .addProfile("http://hl7.org/fhir/StructureDefinition/Observation")))
                    .isEmpty();
        }

        @Test
        void oneOfTheCoreWithItsVersion_isAccepted() {
            assertThat(issues(
                            Observation.class,
                            "ecmo-measurement-example",
                            measurement -> measurement
                                    .getMeta()
                                    .addProfile("http://hl7.org/fhir/StructureDefinition/Observation|4.0.1")))
                    .isEmpty();
        }

        @Test
        void unknownProfile_isRefusedWithThoseThatExist() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.getMeta().getProfile().get(0).setValue(OURS + "ecmo-rum"));

            assertSays(issue, "ECMO-PRF-001", "Procedure.meta.profile", "ecmo-run, ");
        }
    }

    @Nested
    class Codings {

        @Test
        void retiredCode_isRefusedWithItsSuccessor() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-lv-unloading-example",
                    unloading -> unloading.setCode(new CodeableConcept(
                            new Coding("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-lv-unloading", "iabp", null))));

            assertSays(
                    issue,
                    "ECMO-VAL-009",
                    "Procedure.code.coding[0]",
                    "`iabp` (Intra-aortic balloon pump) is retired",
                    "Send `16965008` of `" + SCT + "`");
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        }

        @Test
        void displayOfAnotherCode_isAContradiction() {
            Issue issue =
                    issue(Procedure.class, "ecmo-run-example", run -> ecmo(run).setDisplay("Cardiac arrest"));

            assertSays(
                    issue,
                    "ECMO-VAL-010",
                    "Procedure.code.coding[0]",
                    "`Cardiac arrest` is that of `410429000`",
                    "`233573008` means Extracorporeal membrane oxygenation");
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        }

        @Test
        void displayThatIsNoKnownName_warns() {
            Issue issue =
                    issue(Procedure.class, "ecmo-run-example", run -> ecmo(run).setDisplay("ЭКМО"));

            assertSays(issue, "ECMO-VAL-010", "Procedure.code.coding[0]", "`ЭКМО` is no known name of `233573008`");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        }

        @Test
        void displayInOtherCapitalsAndWithoutTag_isTheSame() {
            assertThat(issues(
                            Procedure.class,
                            "ecmo-run-example",
                            run -> ecmo(run).setDisplay("EXTRACORPOREAL membrane  oxygenation")))
                    .isEmpty();
        }

        @Test
        void codeOfOursThatDoesNotExist_isAnErrorEvenWhereNothingIsBound() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addComplication()
                            .addCoding(new Coding(
                                    "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-type",
                                    "access-disection",
                                    null)));

            assertSays(
                    issue,
                    "ECMO-VAL-003",
                    "Procedure.complication[0].coding[0]",
                    "no code `access-disection`",
                    "Did you mean `access-dissection`?");
        }

        @Test
        void codeOutsideItsValueSet_isShownWithThoseAllowed() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-preclosing-example",
                    cannulation -> cannulation.getOutcome().getCodingFirstRep().setCode("sucess"));

            assertSays(
                    issue,
                    "ECMO-VAL-003",
                    "Procedure.outcome",
                    "`sucess` (ecmo-outcome) is not in the value set ecmo-outcome",
                    "`failure` (Failure), `not-stated` (Not stated), `success` (Success)",
                    "Did you mean `success`?");
        }

        @Test
        void codeWithoutItsSystem_isToldTheSystem() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-preclosing-example",
                    cannulation -> cannulation.getOutcome().getCodingFirstRep().setSystem(null));

            assertSays(
                    issue,
                    "ECMO-VAL-003",
                    "Procedure.outcome",
                    "The `system` of this code is `https://w3id.org/ecmo-fhir/CodeSystem/ecmo-outcome`.");
        }

        @Test
        void textAlone_isNoCode() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-timi-flow-example",
                    timi -> timi.getValueCodeableConcept().setCoding(null).setText("TIMI III"));

            assertSays(
                    issue,
                    "ECMO-VAL-003",
                    "Observation.value.ofType(CodeableConcept)",
                    "Observation.valueCodeableConcept: There is the text `TIMI III` and no code.");
        }

        @Test
        void codeThatAProfileFixes_isNamedBesideTheOneSent() {
            Issue issue = issues(
                            Observation.class,
                            "ecmo-timi-flow-example",
                            timi -> timi.getCode().getCodingFirstRep().setCode("coronary-lesion"))
                    .get(0);

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Observation.code",
                    "The code is `coronary-lesion` (ecmo-observation).",
                    "Profile ecmo-timi-flow needs `timi-flow` (ecmo-observation).");
        }

        @Test
        void codeSystemOfOursThatDoesNotExist_isAnError() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addReasonCode()
                            .addCoding(new Coding("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-zzz", "x", null)));

            assertThat(issue.sentence()).contains("There is no code system");
        }

        @Test
        void unknownCodeOfSnomedCt_warns() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.getCode().addCoding(new Coding(SCT, "1234567", null)));

            assertSays(issue, "ECMO-VAL-006", "Procedure.code.coding[2]", "`1234567`");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        }

        private static Coding ecmo(Procedure run) {
            return run.getCode().getCodingFirstRep();
        }
    }

    @Nested
    class Units {

        @Test
        void wrongUnit_isToldTheExpectedOne() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-measurement-example",
                    lactate -> lactate.getValueQuantity().setUnit("mg/dl").setCode("mg/dL"));

            assertSays(
                    issue,
                    "ECMO-MEA-1",
                    "Observation.value.ofType(Quantity)",
                    "Observation.valueQuantity",
                    "`8.86 mg/dL`",
                    "The unit is `mmol/L`");
            assertThat(issue.sentence()).doesNotContain("kPa");
        }

        @Test
        void unitThatUcumDoesNotHave_isToldTheExpectedOneToo() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-measurement-example",
                    lactate -> lactate.getValueQuantity().setCode("mmol/l iter"));

            assertSays(issue, "ECMO-MEA-1", "Observation.value.ofType(Quantity)", "The unit is `mmol/L`");
        }

        @Test
        void unitThatUcumDoesNotHave_isSaidWhereNoRuleSpeaksOfIt() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addExtension(
                            "https://hospital.example/fhir/flow",
                            new Quantity().setValue(4).setSystem(UCUM).setCode("lpm")));

            assertSays(
                    issue,
                    "ECMO-VAL-011",
                    "Procedure.extension('https://hospital.example/fhir/flow').value.ofType(Quantity)",
                    "`lpm` is not in UCUM");
        }

        @Test
        void frenchSizeWithoutUnit_isToldTheUnit() {
            Issue issue = issue(
                    Device.class,
                    "ecmo-cannula-example",
                    cannula -> size(cannula).setUnit(null).setSystem(null).setCode(null));

            assertSays(
                    issue,
                    "ECMO-CAN-8",
                    "Device.property[0].valueQuantity[0]",
                    "`17` has no coded unit",
                    "The unit is `[Ch]`",
                    UCUM);
        }

        @Test
        void frenchSizeInMillimetres_isToldTheUnit() {
            Issue issue = issue(
                    Device.class,
                    "ecmo-cannula-example",
                    cannula -> size(cannula)
                            .setValue(new BigDecimal("5.7"))
                            .setUnit("mm")
                            .setCode("mm"));

            assertSays(issue, "ECMO-CAN-8", "Device.property[0].valueQuantity[0]", "`5.7 mm`", "The unit is `[Ch]`");
        }

        @Test
        void sizeThatNoCannulaHas_isNoMatterOfUnits() {
            Issue issue = issue(
                    Device.class,
                    "ecmo-cannula-example",
                    cannula -> size(cannula).setValue(60));

            assertSays(issue, "ECMO-CAN-3", "Device", "between 3 and 36");
        }

        @Test
        void unusualValue_isShown() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-measurement-example",
                    lactate -> lactate.getValueQuantity().setValue(244));

            assertSays(issue, "ECMO-MEA-3", "Observation", "`244 mmol/L`");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        }

        private static Quantity size(Device cannula) {
            return cannula.getPropertyFirstRep().getValueQuantityFirstRep();
        }
    }

    @Nested
    class Times {

        @Test
        void localTimeWithoutOffset_isToldHowToWriteIt() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-adjunct-procedure-example",
                    procedure -> procedure.setPerformed(new DateTimeType("2025-03-01T15:20:00")));

            assertSays(
                    issue,
                    "ECMO-VAL-012",
                    "Procedure.performed.ofType(dateTime)",
                    "Procedure.performedDateTime",
                    "`2025-03-01T15:20:00` has no offset",
                    "`2025-03-01T15:20:00+05:00`");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-03-01T14:05:00+05:00, 2025-03-01, true",
            "2025-03-01, 2025-03, true",
            "2025, 2025-03-04, true",
            "2025-03-01T14:05:00+05:00, 2025-02-28, false",
            "2025-03-02, 2025-03-01, false"
        })
        void endThatIsADate_includesItsDay(String start, String end, boolean right) {
            List<Issue> issues = issues(
                    Procedure.class,
                    "ecmo-lv-unloading-example",
                    unloading -> unloading.setPerformed(new Period()
                            .setStartElement(new DateTimeType(start))
                            .setEndElement(new DateTimeType(end))));

            assertThat(issues.isEmpty()).as(issues.toString()).isEqualTo(right);
        }

        @Test
        void withinAPeriod_itIsTheSame() {
            List<Issue> issues = issues(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.getPerformedPeriod().getStartElement().setValueAsString("2025-03-01T14:05:00"));

            assertThat(issues)
                    .filteredOn(issue -> issue.code().equals("ECMO-VAL-012"))
                    .singleElement()
                    .satisfies(issue -> assertSays(
                            issue,
                            "ECMO-VAL-012",
                            "Procedure.performed.ofType(Period).start",
                            "Procedure.performedPeriod.start: The time `2025-03-01T14:05:00`"));
        }
    }

    @Nested
    class Narratives {

        @Test
        void script_isRefusedOnce() {
            Issue issue = narrative("<p>Run</p><script>alert(1)</script>");

            assertSays(issue, "ECMO-VAL-013", "Procedure.text.div", "('script')", "no scripts");
        }

        @Test
        void eventAttribute_isRefused() {
            assertSays(narrative("<b onclick='x()'>Run</b>"), "ECMO-VAL-013", "Procedure.text.div", "'onclick'");
        }

        @Test
        void activeLink_isRefused() {
            assertSays(
                    narrative("<a href='javascript:x()'>Run</a>"), "ECMO-VAL-013", "Procedure.text.div", "javascript");
        }

        private static Issue narrative(String content) {
            return issue(Procedure.class, "ecmo-run-example", run -> {
                Narrative text = new Narrative().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
                text.setDivAsString("<div xmlns='http://www.w3.org/1999/xhtml'>" + content + "</div>");
                run.setText(text);
            });
        }
    }

    @Nested
    class Extensions {

        @Test
        void misspeltExtensionOfOurs_isAnErrorThatNamesTheRightOne() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addExtension(OURS + "ecprr", new BooleanType(true)));

            assertSays(
                    issue,
                    "ECMO-PRF-005",
                    "Procedure.extension('" + OURS + "ecprr')",
                    "Procedure.extension(ecprr): There is no extension",
                    "Did you mean `" + OURS + "ecpr`?");
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        }

        @Test
        void extensionOfOthers_isTheirMatter() {
            assertThat(issues(
                            Procedure.class,
                            "ecmo-run-example",
                            run -> run.addExtension("https://hospital.example/fhir/room", new StringType("7"))))
                    .isEmpty();
        }

        @Test
        void modifierExtension_isRefused() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addModifierExtension(
                            new Extension("https://hospital.example/fhir/not", new StringType("x"))));

            assertSays(issue, "ECMO-PRF-006", "Procedure.modifierExtension[0]", "https://hospital.example/fhir/not");
        }

        @Test
        void extensionThatBelongsElsewhere_isToldWhere() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-measurement-example",
                    measurement -> measurement.addExtension(OURS + "run-number", new PositiveIntType(1)));

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Observation.extension('" + OURS + "run-number')",
                    "run-number does not belong here",
                    "It belongs to Procedure.");
        }

        @Test
        void extensionThatHoldsNothing_isSaid() {
            List<Issue> issues = issues(
                    Procedure.class,
                    "ecmo-preclosing-example",
                    preclosing ->
                            preclosing.getExtensionByUrl(OURS + "laterality").setValue(null));

            assertThat(issues)
                    .anySatisfy(issue -> assertSays(
                            issue,
                            "ECMO-VAL-001",
                            "Procedure.extension('" + OURS + "laterality')",
                            "The extension holds nothing."));
        }

        @Test
        void wrongTypeOfAnElement_isNoMatterOfExtensions() {
            Issue issue = issues(
                            Observation.class,
                            "ecmo-vital-status-example",
                            status -> status.setEffective(new Period().setStartElement(new DateTimeType("2025-04-01"))))
                    .get(0);

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Observation.effective.ofType(Period)",
                    "`effective` holds a Period",
                    "`effectiveDateTime`");
        }

        @Test
        void wrongType_isSaidOnce() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-preclosing-example",
                    cannulation ->
                            cannulation.getExtensionByUrl(OURS + "laterality").setValue(new StringType("right")));

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Procedure.extension('" + OURS + "laterality')",
                    "`laterality` holds a string",
                    "Send `valueCodeableConcept`.");
        }

        @Test
        void unknownPart_isSaidOnce() {
            Issue issue = issue(
                    Observation.class,
                    "ecmo-measurement-example",
                    measurement -> measurement
                            .getExtensionByUrl(OURS + "timepoint")
                            .addExtension(
                                    "ofset",
                                    new Quantity().setValue(4).setSystem(UCUM).setCode("h")));

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Observation.extension('" + OURS + "timepoint').extension('ofset')",
                    "`ofset` is no part of the extension timepoint",
                    "Did you mean `offset`?");
        }

        @Test
        void missingUrl_isSaidOnce() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-run-example",
                    run -> run.addExtension(new Extension().setValue(new StringType("x"))));

            assertThat(issue.code()).isEqualTo("ECMO-VAL-001");
            assertThat(issue.sentence()).contains("has no `url`");
        }
    }

    @Nested
    class Elements {

        @Test
        void missingElement_isNamedByItsPath() {
            Issue issue = issue(Procedure.class, "ecmo-run-example", run -> run.setEncounter(null));

            assertSays(
                    issue,
                    "ECMO-VAL-001",
                    "Procedure.encounter",
                    "Profile ecmo-run needs at least 1. Add `encounter`.");
        }

        @Test
        void missingChoice_isToldAsItStandsInJson() {
            Issue issue = issue(
                    Observation.class, "ecmo-circuit-parameter-example", parameter -> parameter.setEffective(null));

            assertSays(issue, "ECMO-VAL-001", "Observation.effective", "Add `effectiveDateTime` or `effectivePeriod`.");
        }

        @Test
        void repeatedExtension_isNamed() {
            Issue issue = issue(
                    Procedure.class,
                    "ecmo-adjunct-procedure-example",
                    procedure -> procedure.addExtension(
                            procedure.getExtensionByUrl(OURS + "ecmo-relation").copy()));

            assertSays(
                    issue,
                    "ECMO-VAL-007",
                    "Procedure.extension('" + OURS + "ecmo-relation')",
                    "The extension `ecmo-relation` stands 2 times.");
        }

        @Test
        void referenceToAnotherType_isToldTheRightOne() {
            Issue issue =
                    issue(Procedure.class, "ecmo-run-example", run -> run.setSubject(new Reference("Medication/1")));

            assertSays(
                    issue,
                    "ECMO-VAL-002",
                    "Procedure.subject",
                    "It refers to a Medication, `Medication/1`. It must be a Patient.");
        }
    }
}
