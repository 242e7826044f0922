package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.Sent.ABSENT;
import static io.github.ecmofhir.cohort.Sent.PRESENT;
import static io.github.ecmofhir.cohort.Sent.checklist;
import static io.github.ecmofhir.cohort.Sent.complication;
import static io.github.ecmofhir.cohort.Sent.concept;
import static io.github.ecmofhir.cohort.Sent.condition;
import static io.github.ecmofhir.cohort.Sent.extension;
import static io.github.ecmofhir.cohort.Sent.hospitalStay;
import static io.github.ecmofhir.cohort.Sent.icuStay;
import static io.github.ecmofhir.cohort.Sent.measurement;
import static io.github.ecmofhir.cohort.Sent.patient;
import static io.github.ecmofhir.cohort.Sent.procedure;
import static io.github.ecmofhir.cohort.Sent.resource;
import static io.github.ecmofhir.cohort.Sent.run;
import static io.github.ecmofhir.cohort.Sent.timi;
import static io.github.ecmofhir.cohort.Sent.vitalStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.Complication;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {

    private static final String ALIVE_AFTER_31_DAYS = "\"extension\": ["
            + extension(
                    "timepoint",
                    "\"extension\": [{\"url\": \"offset\", \"valueQuantity\": {\"value\": 31, \"code\": \"d\"}}]")
            + "]";
    private static final String GRADE_2 = "371864007";
    private static final String OF_STAY = "\"encounter\": {\"reference\": \"Encounter/s1\"}";

    private final ViewStore store = new ViewStore();

    private EcmoRun only(String... sent) {
        store.write(sent);
        CaseTable table = store.cohort.current();
        assertThat(table.rows()).isEqualTo(1);
        return table.run(0);
    }

    private List<EcmoRun> all(String... sent) {
        store.write(sent);
        CaseTable table = store.cohort.current();
        return IntStream.range(0, table.rows()).mapToObj(table::run).toList();
    }

    @Nested
    class Status {

        @ParameterizedTest
        @CsvSource({
            "final, PRESENT",
            "amended, PRESENT",
            "corrected, PRESENT",
            "preliminary, MISSING",
            "registered, MISSING",
            "unknown, MISSING",
            "cancelled, MISSING",
            "entered-in-error, MISSING"
        })
        void complication_countsWhenFinal(String status, Presence expected) {
            assertThat(only(run(), complication("c1", status, "bleed-gi", PRESENT))
                            .complications()
                            .item("bleed-gi"))
                    .isEqualTo(expected);
        }

        /** Whether it happened is not decided, so it must not be among those to whom it did not. */
        @ParameterizedTest
        @ValueSource(strings = {"registered", "preliminary", "cancelled", "unknown"})
        void complicationThatIsNotAffirmedInAnAssessedGroup_isMissing(String status) {
            EcmoRun run = only(
                    run(),
                    complication("c1", status, "bleed-gi", PRESENT),
                    checklist("final", "bleeding", "all-assessed"));

            assertThat(run.complications().item("bleed-gi")).isEqualTo(Presence.MISSING);
            assertThat(run.complications().item("bleed-dic")).isEqualTo(Presence.ABSENT);
            assertThat(run.complications().group(ComplicationGroup.BLEEDING)).isEqualTo(Presence.MISSING);
        }

        @Test
        void complicationEnteredInErrorInAnAssessedGroup_isAbsent() {
            EcmoRun run = only(
                    run(),
                    complication("c1", "entered-in-error", "bleed-gi", PRESENT),
                    checklist("final", "bleeding", "all-assessed"));

            assertThat(run.complications().item("bleed-gi")).isEqualTo(Presence.ABSENT);
            assertThat(run.complications().group(ComplicationGroup.BLEEDING)).isEqualTo(Presence.ABSENT);
        }

        @ParameterizedTest
        @CsvSource({"final, ABSENT", "preliminary, MISSING", "entered-in-error, MISSING"})
        void checklist_countsWhenFinal(String status, Presence expected) {
            assertThat(only(run(), checklist(status, "bleeding", "all-assessed"))
                            .complications()
                            .group(ComplicationGroup.BLEEDING))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"final, PRESENT", "preliminary, MISSING", "entered-in-error, MISSING"})
        void vitalStatus_countsWhenFinal(String status, Presence expected) {
            assertThat(only(run(), vitalStatus(status, "alive", ALIVE_AFTER_31_DAYS))
                            .vital()
                            .aliveAt(30 * Moment.DAY))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"final, 8.3", "corrected, 8.3", "preliminary, ", "entered-in-error, "})
        void measurement_countsWhenFinal(String status, String value) {
            assertThat(only(run(), measurement("m", status, "r1", "2518-9", "8.3", "mmol/L"))
                            .measurements()
                            .of("lactate_pre"))
                    .isEqualTo(value == null ? null : new java.math.BigDecimal(value));
        }

        @ParameterizedTest
        @CsvSource({
            "completed, PRESENT",
            "stopped, PRESENT",
            "in-progress, PRESENT",
            "not-done, ABSENT",
            "preparation, MISSING",
            "unknown, MISSING",
            "entered-in-error, MISSING"
        })
        void intervention_countsWhenBegunOrNotDone(String status, Presence expected) {
            assertThat(only(run(), procedure("ecmo-pci", "pci", status, "r1", ""))
                            .revascularisation()
                            .pci())
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"entered-in-error", "not-done"})
        void runThatIsNone_isNotThere(String status) {
            assertThat(all(run("r1", status))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"entered-in-error", "cancelled"})
        void stayThatIsNone_isNotKnown(String status) {
            EcmoRun run = only(
                    run(),
                    hospitalStay(
                            status, "\"hospitalization\": {\"dischargeDisposition\": " + concept("d", "home") + "}"));

            assertThat(run.outcome().discharge()).isNull();
            assertThat(run.hospitalStayId()).isEqualTo("s1");
        }
    }

    @Nested
    class PartOf {

        @Test
        void measurementOfAProcedureInARun_isOfTheRun() {
            EcmoRun run = only(
                    run(),
                    procedure("ecmo-cannulation", "can", "completed", "r1", ""),
                    procedure("ecmo-preclosing", "pre", "completed", "can", ""),
                    measurement("m", "final", "pre", "2518-9", "8.3", "mmol/L"));

            assertThat(run.measurements().of("lactate_pre")).isEqualTo("8.3");
            assertThat(run.technique().preclosing()).isEqualTo(Presence.PRESENT);
        }

        @Test
        void proceduresInACircle_belongNowhere() {
            EcmoRun run = only(
                    run(),
                    procedure("ecmo-cannulation", "a", "completed", "b", ""),
                    procedure("ecmo-cannulation", "b", "completed", "a", ""),
                    measurement("m", "final", "a", "2518-9", "8.3", "mmol/L"));

            assertThat(run.measurements().of("lactate_pre")).isNull();
        }

        @Test
        void ofTwoRuns_eachHasItsOwn() {
            List<EcmoRun> runs = all(
                    run(),
                    run("r2", "completed"),
                    complication("c1", "final", "bleed-gi", PRESENT),
                    checklist("final", "limb", "all-assessed"));

            assertThat(runs)
                    .extracting(run -> run.complications().item("bleed-gi"))
                    .containsExactly(Presence.PRESENT, Presence.MISSING);
            assertThat(runs)
                    .extracting(run -> run.complications().item("limb-necrosis"))
                    .containsExactly(Presence.ABSENT, Presence.MISSING);
        }

        @Test
        void procedureThatIsNotKnown_givesItsPartsToNoRun() {
            assertThat(only(run(), measurement("m", "final", "elsewhere", "2518-9", "8.3", "mmol/L"))
                            .measurements()
                            .of("lactate_pre"))
                    .isNull();
        }

        @Test
        void whatIsPartOfAProcedureEnteredInError_countsNowhere() {
            EcmoRun run = only(
                    run(),
                    procedure("ecmo-pci", "pci", "entered-in-error", "r1", OF_STAY),
                    timi("t", "final", "pci", GRADE_2));

            assertThat(run.revascularisation().timiPost()).isNull();
        }
    }

    @Nested
    class OfTheStay {

        @Test
        void interventionBeforeTheRun_isOfTheRunOfItsStayWithItsFlow() {
            EcmoRun run = only(
                    run(), procedure("ecmo-pci", "pci", "completed", "", OF_STAY), timi("t", "final", "pci", GRADE_2));

            assertThat(run.revascularisation().pci()).isEqualTo(Presence.PRESENT);
            assertThat(run.revascularisation().timiPost()).isEqualTo(2);
        }

        @Test
        void interventionPartOfAnUnknownProcedure_isOfTheRunOfItsStay() {
            assertThat(only(run(), procedure("ecmo-pci", "pci", "completed", "elsewhere", OF_STAY))
                            .revascularisation()
                            .pci())
                    .isEqualTo(Presence.PRESENT);
        }

        @Test
        void interventionOfAnotherStay_isNot() {
            assertThat(only(run(), procedure("ecmo-pci", "pci", "completed", "", OF_STAY.replace("s1", "s2")))
                            .revascularisation()
                            .pci())
                    .isEqualTo(Presence.MISSING);
        }

        @Test
        void interventionPartOfOneRun_isNotOfTheOtherOfTheStay() {
            List<EcmoRun> runs =
                    all(run(), run("r2", "completed"), procedure("ecmo-pci", "pci", "completed", "r2", OF_STAY));

            assertThat(runs)
                    .extracting(run -> run.revascularisation().pci())
                    .containsExactly(Presence.MISSING, Presence.PRESENT);
        }

        @Test
        void interventionPartOfARunEnteredInError_isNotOfTheOtherOfTheStay() {
            EcmoRun run = only(
                    run(), run("r2", "entered-in-error"), procedure("ecmo-pci", "pci", "completed", "r2", OF_STAY));

            assertThat(run.revascularisation().pci()).isEqualTo(Presence.MISSING);
        }

        @Test
        void balloonOfTheStay_isOfEachOfItsRuns() {
            String before = OF_STAY + ", \"code\": " + concept("http://snomed.info/sct", "16965008")
                    + ", \"extension\": ["
                    + extension(
                            "ecmo-relation",
                            "\"extension\": [{\"url\": \"code\", \"valueCodeableConcept\": " + concept("r", "before")
                                    + "}, {\"url\": \"minutes\", \"valueInteger\": -90}]")
                    + "]";

            assertThat(all(
                            run(),
                            run("r2", "completed"),
                            procedure("ecmo-lv-unloading", "iabp", "completed", "", before)))
                    .extracting(run -> run.unloading().iabpTiming())
                    .containsExactly("before", "before");
        }
    }

    @Nested
    class OfAnotherPatient {

        @Test
        void observation_isNotOfTheRun() {
            String of =
                    measurement("m", "final", "r1", "2518-9", "8.3", "mmol/L").replace("Patient/p1", "Patient/p2");

            assertThat(only(run(), of).measurements().of("lactate_pre")).isNull();
        }

        @Test
        void stay_isNotOfTheRun() {
            String of = hospitalStay("in-progress", "").replace("Patient/p1", "Patient/p2");

            assertThat(only(run(), of).outcome().discharge()).isNull();
        }
    }

    @Nested
    class Cannulae {

        private static final String SIZE = """
                "property": [{"type": %s, "valueQuantity": [{"value": 17, "code": "[Ch]"}]}]
                """.formatted(concept("urn:property", "french-size"));
        private static final String USES = "\"code\": " + concept("urn:role", "arterial-return")
                + ", \"focalDevice\": [{\"manipulated\": {\"reference\": \"Device/d1\"}}]";

        @Test
        void cannulaOfThePatient_hasItsSize() {
            String device =
                    resource("Device", "d1", "ecmo-cannula", SIZE + ", \"patient\": {\"reference\": \"Patient/p1\"}");

            assertThat(only(run(), device, procedure("ecmo-cannulation", "can", "completed", "r1", USES))
                            .technique()
                            .arterialCannulaFr())
                    .isEqualTo("17");
        }

        @Test
        void cannulaOnTheShelf_hasItsSizeToo() {
            assertThat(only(
                                    run(),
                                    resource("Device", "d1", "ecmo-cannula", SIZE),
                                    procedure("ecmo-cannulation", "can", "completed", "r1", USES))
                            .technique()
                            .arterialCannulaFr())
                    .isEqualTo("17");
        }

        @Test
        void cannulaOfAnotherPatient_isNotUsed() {
            String device =
                    resource("Device", "d1", "ecmo-cannula", SIZE + ", \"patient\": {\"reference\": \"Patient/p2\"}");

            assertThat(only(run(), device, procedure("ecmo-cannulation", "can", "completed", "r1", USES))
                            .technique()
                            .arterialCannulaFr())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({"[IU]/kg, 100", "[iU]/kg, 100", "mg/kg, "})
        void heparin_isReadInBothSpellingsOfItsUnit(String unit, String dose) {
            String heparin = resource("MedicationAdministration", "h", "ecmo-anticoagulation", """
                    "status": "completed", "subject": {"reference": "Patient/p1"},
                    "partOf": [{"reference": "Procedure/r1"}], "extension": [%s]
                    """.formatted(extension(
                    "dose-per-weight", "\"valueQuantity\": {\"value\": 100, \"code\": \"" + unit + "\"}")));

            assertThat(only(run(), heparin).technique().heparinPerKg())
                    .isEqualTo(dose == null ? null : new java.math.BigDecimal(dose));
        }
    }

    @Nested
    class Reasons {

        @Test
        void codeOnTheRun_isAReason() {
            String shock = "\"reasonCode\": [" + concept("http://snomed.info/sct", "89138009") + "]";

            assertThat(only(run("r1", "completed", shock)).indication().cardiogenicShock())
                    .isEqualTo(Presence.PRESENT);
        }

        @Test
        void conditionTheRunPointsTo_isAReason() {
            String reason = "\"reasonReference\": [{\"reference\": \"Condition/x\"}]";

            assertThat(only(run("r1", "completed", reason), condition("x", "confirmed", "401303003", ""))
                            .indication()
                            .stemi())
                    .isEqualTo(Presence.PRESENT);
        }

        @ParameterizedTest
        @CsvSource({"confirmed, PRESENT", "refuted, MISSING", "entered-in-error, MISSING"})
        void conditionOfTheStay_isAReasonUnlessRefuted(String verification, Presence stemi) {
            assertThat(only(run(), condition("x", verification, "401303003", OF_STAY))
                            .indication()
                            .stemi())
                    .isEqualTo(stemi);
        }

        @Test
        void conditionOfAnotherStay_isNoReason() {
            assertThat(only(run(), condition("x", "confirmed", "401303003", OF_STAY.replace("s1", "s2")))
                            .indication()
                            .stemi())
                    .isEqualTo(Presence.MISSING);
        }
    }

    @Nested
    class StaysAndCentres {

        private static final String CENTRE = """
                "identifier": [{"value": "KZ-1"}], "extension": [%s, %s]
                """.formatted(volume(2024, 12), volume(2025, 31));

        private static String volume(int year, int count) {
            return extension(
                    "annual-volume",
                    "\"extension\": [{\"url\": \"year\", \"valueInteger\": " + year
                            + "}, {\"url\": \"count\", \"valueInteger\": " + count + "}]");
        }

        @Test
        void centreOfTheStay_isThatOfTheRunWithTheVolumeOfItsYear() {
            EcmoRun run = only(
                    run(),
                    hospitalStay("in-progress", "\"serviceProvider\": {\"reference\": \"Organization/o\"}"),
                    resource("Organization", "o", "ecmo-centre", CENTRE));

            assertThat(run.centre()).isEqualTo("KZ-1");
            assertThat(run.centreAnnualVolume()).isEqualTo(31);
            assertThat(run.large()).isEqualTo(Presence.PRESENT);
        }

        @Test
        void stayWithoutCentre_leavesItMissing() {
            assertThat(only(run(), hospitalStay("in-progress", "")).centre()).isNull();
        }

        @Test
        void staysInIntensiveCare_areThoseOfTheHospitalStay() {
            String length = "\"length\": {\"value\": 2.5, \"code\": \"d\"}";

            assertThat(only(
                                    run(),
                                    icuStay("i1", "finished", length),
                                    icuStay("i2", "finished", length),
                                    icuStay("i3", "planned", ""),
                                    icuStay("i4", "entered-in-error", length))
                            .outcome()
                            .icuMinutes())
                    .isEqualTo(5 * Moment.DAY);
        }

        @Test
        void stillInIntensiveCare_hasNoLengthYet() {
            assertThat(only(run(), icuStay("i1", "in-progress", "\"period\": {\"start\": \"2025-03-01\"}"))
                            .outcome()
                            .icuMinutes())
                    .isNull();
        }
    }

    @Nested
    class Person {

        @ParameterizedTest
        @CsvSource({"1960-03-01, 65", "1960-03-02, 64", "1960, 64", "1960-03, 64", "1960-02, 65"})
        void birthDateInPart_isTheMiddleOfIt(String born, String age) {
            assertThat(only(run(), patient("\"birthDate\": \"" + born + "\""))
                            .person()
                            .ageYears())
                    .isEqualTo(age);
        }

        @Test
        void deceasedDateTime_isTheDeath() {
            assertThat(only(run(), patient("\"deceasedDateTime\": \"2025-03-04T10:00:00+05:00\""))
                            .vital()
                            .deathMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void deceasedBoolean_isADeathAtAnUnknownTime() {
            EcmoRun run = only(run(), patient("\"deceasedBoolean\": true"));

            assertThat(run.vital().dead()).isTrue();
            assertThat(run.vital().deathMinutes()).isNull();
        }

        @Test
        void patientNotSent_isNotKnown() {
            assertThat(only(run()).person().sex()).isNull();
        }
    }

    @Nested
    class Values {

        @Test
        void offset_isReadInItsUnit() {
            assertThat(only(run(), vitalStatus("final", "dead", ALIVE_AFTER_31_DAYS))
                            .vital()
                            .deathMinutes())
                    .isEqualTo(31 * Moment.DAY);
        }

        @Test
        void namedPoint_isRead() {
            String named = "\"extension\": ["
                    + extension(
                            "timepoint",
                            "\"extension\": [{\"url\": \"code\", \"valueCodeableConcept\": " + concept("t", "d30")
                                    + "}]")
                    + "]";

            assertThat(only(run(), vitalStatus("final", "alive", named)).vital().contactMinutes())
                    .isEqualTo(30 * Moment.DAY);
        }

        @Test
        void valueOfAComplicationThatIsUnknown_isMissingInAnAssessedGroup() {
            String unknown = complication("c1", "final", "bleed-gi", ABSENT)
                    .replaceFirst("\"valueCodeableConcept\"", "\"dataAbsentReason\"");

            EcmoRun run = only(run(), unknown, checklist("final", "bleeding", "all-assessed"));

            assertThat(run.complications().item("bleed-gi")).isEqualTo(Presence.MISSING);
            assertThat(run.complications().item("bleed-dic")).isEqualTo(Presence.ABSENT);
        }

        @Test
        void assessedItems_areThoseOfTheirChecklist() {
            EcmoRun run = only(
                    run(),
                    checklist("final", "bleeding", "partially-assessed", "bleed-gi", "bleed-dic"),
                    checklist("final", "limb", "partially-assessed", "limb-necrosis"));

            assertThat(List.of("bleed-gi", "bleed-dic", "limb-necrosis"))
                    .allSatisfy(
                            item -> assertThat(run.complications().item(item)).isEqualTo(Presence.ABSENT));
            assertThat(List.of("bleed-surgical", "limb-ischaemia"))
                    .allSatisfy(
                            item -> assertThat(run.complications().item(item)).isEqualTo(Presence.MISSING));
        }

        @Test
        void presentComplication_isReadWithAllThatIsStated() {
            String stated = resource("Observation", "c1", "ecmo-complication", """
                    "status": "final", "subject": {"reference": "Patient/p1"},
                    "partOf": [{"reference": "Procedure/r1"}],
                    "code": %s, "valueCodeableConcept": %s,
                    "effectivePeriod": {"start": "2025-03-01T11:00:00+05:00", "end": "2025-03-04"},
                    "extension": [%s, %s, %s]
                    """.formatted(
                    concept("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-type", "bleed-gi"),
                    concept("http://snomed.info/sct", PRESENT),
                    extension("complication-phase", "\"valueCodeableConcept\": " + concept("urn:p", "support")),
                    extension("complication-severity", "\"valueCodeableConcept\": " + concept("urn:s", "major")),
                    extension("criterion-version", "\"valueString\": \"ELSO-2024\"")));

            assertThat(only(run(), stated).complications().present())
                    .containsExactly(new Complication("bleed-gi", 60L, "support", "major", "ELSO-2024"));
        }

        @Test
        void bleedingTwice_isPresentOnce() {
            assertThat(only(
                                    run(),
                                    complication("c1", "final", "bleed-gi", PRESENT),
                                    complication("c2", "final", "bleed-gi", PRESENT))
                            .complications()
                            .item("bleed-gi"))
                    .isEqualTo(Presence.PRESENT);
        }
    }
}
