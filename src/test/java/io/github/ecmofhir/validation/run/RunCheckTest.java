package io.github.ecmofhir.validation.run;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.ecmo.Completeness;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Severity;
import io.github.ecmofhir.store.StoredResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule on the guide's submission, whole and with one thing changed. */
class RunCheckTest {

    private static final Path SUBMISSION = Path.of("profiles/json/examples/ecmo-submission-bundle-example.json");
    private static final String AGE_AT_RUN = "https://w3id.org/ecmo-fhir/StructureDefinition/age-at-run";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

    private final Bundle submission = submission();
    private final Stored stored = new Stored();

    @Test
    void example_breaksNoRule() {
        assertThat(codes()).isEmpty();
    }

    @Nested
    class Preclosing {

        @ParameterizedTest
        @ValueSource(strings = {"2025-03-01T13:44:00+05:00", "2025-03-01T14:00:00+05:00", "2025-03-01"})
        void beforeTheCannulaLies_isRight(String time) {
            change("ecmo-preclosing", Procedure.class, preclosing -> preclosing.setPerformed(new DateTimeType(time)));
            assertThat(codes()).isEmpty();
        }

        @Test
        void afterTheCannulation_isX01() {
            change(
                    "ecmo-preclosing",
                    Procedure.class,
                    preclosing -> preclosing.setPerformed(new DateTimeType("2025-03-01T14:10:00+05:00")));
            assertThat(codes()).containsExactly("ERROR ECMO-X01");
        }
    }

    @Nested
    class Age {

        @Test
        void ofRunOrPatient_isEnough() {
            run(run -> run.getExtension().removeIf(extension -> AGE_AT_RUN.equals(extension.getUrl())));
            assertThat(codes()).isEmpty();
        }

        @Test
        void neither_isX02() {
            run(run -> run.getExtension().removeIf(extension -> AGE_AT_RUN.equals(extension.getUrl())));
            change("ecmo-patient", Patient.class, patient -> patient.setBirthDateElement(null));
            assertThat(codes()).containsExactly("ERROR ECMO-X02");
        }

        @Test
        void saidToBeUnknown_isAnAnswer() {
            run(run -> run.getExtension().removeIf(extension -> AGE_AT_RUN.equals(extension.getUrl())));
            change("ecmo-patient", Patient.class, patient -> {
                DateType unknown = new DateType();
                unknown.addExtension(
                        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                        new org.hl7.fhir.r4.model.CodeType("unknown"));
                patient.setBirthDateElement(unknown);
            });
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    class AliveAtDayNinety {

        @ParameterizedTest
        @ValueSource(strings = {"2025-05-30", "2025-05-30T15:00:00+05:00", "2025-06", "2025-07-01"})
        void seenThenOrLater_isRight(String time) {
            seen(time);
            assertThat(codes()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-03-16", "2025-05-30T13:00:00+05:00", "2025-05-28"})
        void seenBefore_isX03(String time) {
            seen(time);
            assertThat(codes()).containsExactly("ERROR ECMO-X03");
        }

        @Test
        void seenBeforeTheOffsetThatIsStated_isX03() {
            change("ecmo-vital-status", Observation.class, status -> {
                status.setEffective(new DateTimeType("2025-03-16"));
                status.setExtension(null);
                status.addExtension()
                        .setUrl("https://w3id.org/ecmo-fhir/StructureDefinition/timepoint")
                        .addExtension("offset", new Quantity().setValue(30).setCode("d"));
            });
            assertThat(codes()).containsExactly("ERROR ECMO-X03");
        }

        private void seen(String time) {
            change("ecmo-vital-status", Observation.class, status -> status.setEffective(new DateTimeType(time)));
        }
    }

    @Nested
    class Window {

        @ParameterizedTest
        @ValueSource(strings = {"2022-03-01T13:30:00+05:00", "2025-01-29T00:00:00+05:00", "2026-05-01"})
        void outside_isX04(String time) {
            change("ecmo-measurement", Observation.class, lactate -> lactate.setEffective(new DateTimeType(time)));
            assertThat(codes()).containsExactly("ERROR ECMO-X04");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-02-01T00:00:00+05:00", "2025", "2026-04-01"})
        void within_isRight(String time) {
            change("ecmo-measurement", Observation.class, lactate -> lactate.setEffective(new DateTimeType(time)));
            assertThat(codes()).isEmpty();
        }

        @Test
        void history_mayBeOlder() {
            change(
                    "ecmo-comorbidity-statement",
                    Observation.class,
                    history -> history.setEffective(new DateTimeType("2010")));
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    class IntensiveCare {

        @ParameterizedTest
        @CsvSource({
            "2025-02-28T16:00:00+05:00, 2025-03-06T10:00:00+05:00",
            "2025-03-01T16:00:00+05:00, 2025-03-22T10:00:00+05:00",
            "2025-03-14T16:00:00+05:00, "
        })
        void outsideTheStay_isX05(String start, @Nullable String end) {
            change("ecmo-icu-encounter", Encounter.class, icu -> icu.setPeriod(period(start, end)));
            assertThat(codes()).containsExactly("WARNING ECMO-X05");
        }

        @ParameterizedTest
        @CsvSource({"20, d, true", "12, d, false", "300, h, true", "288, h, false", "20, wk, false"})
        void longerThanTheStay_isX05(long length, String unit, boolean longer) {
            change(
                    "ecmo-hospital-encounter",
                    Encounter.class,
                    stay -> stay.setPeriod(null).setLength(length(12, "d")));
            change(
                    "ecmo-icu-encounter",
                    Encounter.class,
                    icu -> icu.setPeriod(null).setLength(length(length, unit)));
            assertThat(codes()).isEqualTo(longer ? List.of("WARNING ECMO-X05") : List.of());
        }

        private static Duration length(long value, String unit) {
            Duration length = new Duration();
            length.setValue(value).setCode(unit);
            return length;
        }
    }

    @Nested
    class Patients {

        @Test
        void partOfAnotherPatient_isX12() {
            Patient other = new Patient();
            other.setId("Patient/other");
            stored.patient = other;
            change(
                    "ecmo-measurement",
                    Observation.class,
                    lactate -> lactate.getSubject().setReference("Patient/other"));
            assertThat(codes()).containsExactly("ERROR ECMO-X12");
        }

        @Test
        void partOfTheRecordThatReplacedThePatients_isOfThePatient() {
            Patient other = new Patient();
            other.setId("Patient/other");
            stored.patient = other;
            change(
                    "ecmo-patient",
                    Patient.class,
                    patient -> patient.addLink()
                            .setType(Patient.LinkType.REPLACEDBY)
                            .setOther(new Reference("Patient/other")));
            change(
                    "ecmo-measurement",
                    Observation.class,
                    lactate -> lactate.getSubject().setReference("Patient/other"));
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    class AnotherRun {

        @ParameterizedTest
        @CsvSource({
            "2025-02-27T14:05:00+05:00, 2025-02-28T20:00:00+05:00, true",
            "2025-02-27T14:05:00+05:00, , true",
            "2025-02-20T14:05:00+05:00, 2025-02-28T13:00:00+05:00, false",
            "2025-03-05T14:05:00+05:00, 2025-03-06T13:00:00+05:00, false"
        })
        void endingTheDayBefore_isX06(String start, @Nullable String end, boolean close) {
            stored.run = new Procedure().setStatus(ProcedureStatus.COMPLETED).setPerformed(period(start, end));
            stored.run.getMeta().addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run");
            stored.run.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("233573008");
            stored.run
                    .addIdentifier()
                    .setSystem("https://hospital.example/sid/run")
                    .setValue("R-00");
            assertThat(codes()).isEqualTo(close ? List.of("WARNING ECMO-X06") : List.of());
        }

        @Test
        void sentAgain_isTheSame() {
            stored.run = (Procedure) resource("ecmo-run").copy();
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    class Segments {

        @ParameterizedTest
        @CsvSource({
            "2025-03-01T14:05:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T15:01:00+05:00, ",
            "2025-03-01T14:05:00+05:00, 2025-03-01T14:50:00+05:00, 2025-03-01T14:20:00+05:00, 2025-03-01T15:01:00+05:00, ERROR",
            "2025-03-01T14:05:00+05:00, 2025-03-01T14:10:00+05:00, 2025-03-01T14:45:00+05:00, 2025-03-01T15:01:00+05:00, WARNING",
            "2025-03-01T14:05:00+05:00, , 2025-03-01T14:45:00+05:00, 2025-03-01T15:01:00+05:00, ERROR",
            "2025-03-01T14:05:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T19:01:00+05:00, ERROR",
            "2025-03-01T12:05:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T15:01:00+05:00, ERROR",
            "2025-03-01T14:25:00+05:00, 2025-03-01T14:40:00+05:00, 2025-03-01T14:40:00+05:00, 2025-03-01T15:01:00+05:00, WARNING",
            "2025-03-01T14:05:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T14:30:00+05:00, 2025-03-01T14:40:00+05:00, WARNING"
        })
        void overlapGapOrEscape_isX07(
                String start1, @Nullable String end1, String start2, String end2, @Nullable String severity) {
            Procedure second = (Procedure) resource("ecmo-mode-segment").copy();
            second.getIdentifierFirstRep().setValue("R-01/segment/2");
            second.setPerformed(period(start2, end2));
            submission
                    .addEntry()
                    .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000002")
                    .setResource(second);
            change("ecmo-mode-segment", Procedure.class, first -> first.setPerformed(period(start1, end1)));
            assertThat(codes()).isEqualTo(severity == null ? List.of() : List.of(severity + " ECMO-X07"));
        }

        private void change(String profile, Class<Procedure> type, Consumer<Procedure> change) {
            change.accept(type.cast(resource(profile)));
        }
    }

    @Nested
    class Heparin {

        @ParameterizedTest
        @CsvSource({"75, kg, false", "75000, g, false", "81, kg, false", "100, kg, true", "50, kg, true"})
        void notFittingTheWeight_isX08(double weight, String unit, boolean wrong) {
            Observation lactate = (Observation) resource("ecmo-measurement");
            Observation measured = lactate.copy();
            measured.getCode().getCodingFirstRep().setCode("29463-7").setDisplay(null);
            measured.setValue(new Quantity(weight).setCode(unit));
            submission.addEntry().setResource(measured);
            assertThat(codes()).isEqualTo(wrong ? List.of("WARNING ECMO-X08") : List.of());
        }

        @Test
        void withoutWeight_isNotJudged() {
            change(
                    "ecmo-anticoagulation",
                    MedicationAdministration.class,
                    given -> given.getDosage().getDose().setValue(1));
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    class Timi {

        @Test
        void ofAnotherVessel_isX09() {
            change(
                    "ecmo-timi-flow",
                    Observation.class,
                    flow -> flow.getBodySite().getCodingFirstRep().setCode("another"));
            assertThat(codes()).containsExactly("WARNING ECMO-X09");
        }
    }

    @Nested
    class Death {

        @Test
        void beforeBeingSeenAlive_isX10() {
            change(
                    "ecmo-patient",
                    Patient.class,
                    patient -> patient.setDeceased(new DateTimeType("2025-03-20T10:00:00+05:00")));
            assertThat(codes()).containsExactly("ERROR ECMO-X10");
        }

        @Test
        void beforeTheRunBegins_isX10() {
            change(
                    "ecmo-patient",
                    Patient.class,
                    patient -> patient.setDeceased(new DateTimeType("2024-12-31T10:00:00+05:00")));
            assertThat(codes()).isNotEmpty().containsOnly("ERROR ECMO-X10");
            assertThat(words()).anyMatch(words -> words.contains("The run begins after the patient's death"));
        }

        @Test
        void onSupport_ofWhomIsSeenAliveLater_isX10() {
            run(run -> run.getOutcome().getCodingFirstRep().setCode("died-on-support"));
            assertThat(codes()).isNotEmpty().containsOnly("ERROR ECMO-X10");
        }

        @Test
        void atTheEndOfTheStay_ofWhomIsSeenAliveLater_isX10() {
            change(
                    "ecmo-hospital-encounter",
                    Encounter.class,
                    stay -> stay.getHospitalization()
                            .getDischargeDisposition()
                            .getCodingFirstRep()
                            .setCode("exp"));
            assertThat(codes()).contains("ERROR ECMO-X10");
        }

        @Test
        void underARecordThatIsTheSamePerson_isX10() {
            Patient other = new Patient();
            other.setId("Patient/77");
            other.setDeceased(new DateTimeType("2025-03-20T10:00:00+05:00"));
            stored.patient = other;
            change(
                    "ecmo-patient",
                    Patient.class,
                    patient ->
                            patient.addLink().setType(Patient.LinkType.REPLACES).setOther(new Reference("Patient/77")));
            assertThat(codes()).contains("ERROR ECMO-X10");
        }

        @Test
        void afterBeingSeenAlive_isRight() {
            change("ecmo-patient", Patient.class, patient -> patient.setDeceased(new DateTimeType("2025-08")));
            assertThat(codes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"999, a", "-1, a", "1600, mo"})
    void ageThatNobodyReaches_isX13(String value, String unit) {
        run(run -> {
            run.getExtension().removeIf(extension -> extension.getUrl().equals(AGE_AT_RUN));
            run.addExtension(
                    AGE_AT_RUN, new Quantity().setValue(new BigDecimal(value)).setCode(unit));
        });
        assertThat(codes()).containsExactly("ERROR ECMO-X13");
    }

    @ParameterizedTest
    @CsvSource({"0, a", "107, a", "11, mo", "3, d"})
    void ageThatIsPossible_isRight(String value, String unit) {
        run(run -> {
            run.getExtension().removeIf(extension -> extension.getUrl().equals(AGE_AT_RUN));
            run.addExtension(
                    AGE_AT_RUN, new Quantity().setValue(new BigDecimal(value)).setCode(unit));
        });
        assertThat(codes()).isEmpty();
    }

    @Test
    void runInTheFuture_isX11() {
        submission.getEntry().removeIf(entry -> !Claims.claims(entry.getResource(), "ecmo-run"));
        run(run -> run.setPerformed(new Period().setStartElement(new DateTimeType("2099-03-01T14:05:00+05:00"))));
        assertThat(codes()).containsExactly("ERROR ECMO-X11");
    }

    @Test
    void contactInTheFuture_isX11() {
        change(
                "ecmo-vital-status",
                Observation.class,
                status -> status.setEffective(new DateTimeType("2099-06-01T10:00:00+05:00")));
        assertThat(codes()).contains("ERROR ECMO-X11");
    }

    @Test
    void deathInTheFuture_isX11() {
        change("ecmo-patient", Patient.class, patient -> patient.setDeceased(new DateTimeType("2099-06-01")));
        assertThat(codes()).contains("ERROR ECMO-X11");
    }

    @Test
    void dischargeInTheFuture_isX11() {
        change(
                "ecmo-hospital-encounter",
                Encounter.class,
                stay -> stay.getPeriod().setEndElement(new DateTimeType("2099-06-01T10:00:00+05:00")));
        assertThat(codes()).contains("ERROR ECMO-X11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-04", "2026", "0001", "1898-12-31"})
    void birthThatCannotBe_isX13(String birth) {
        change("ecmo-patient", Patient.class, patient -> patient.setBirthDateElement(new DateType(birth)));
        assertThat(codes()).containsExactly("ERROR ECMO-X13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2025", "1901"})
    void birthThatCanBe_isNone(String birth) {
        change("ecmo-patient", Patient.class, patient -> patient.setBirthDateElement(new DateType(birth)));
        assertThat(codes()).isEmpty();
    }

    @Test
    void enteredInError_isNotLookedAt() {
        change(
                "ecmo-preclosing",
                Procedure.class,
                preclosing -> preclosing
                        .setPerformed(new DateTimeType("2025-03-01T14:10:00+05:00"))
                        .setStatus(ProcedureStatus.ENTEREDINERROR));
        assertThat(codes()).isEmpty();
    }

    @Nested
    class OfStoredRun {

        @Test
        void followUp_isHeldAgainstIt() {
            Procedure run = (Procedure) resource("ecmo-run").copy();
            run.setId("7");
            stored.run = run;
            Observation status = (Observation) resource("ecmo-vital-status");
            status.getPartOf().clear();
            status.addPartOf().setReference("Procedure/7");
            status.getFocus().clear();
            status.setEffective(new DateTimeType("2025-03-16"));
            List<Issue> issues = new RunCheck(stored, NOW)
                    .sent(List.of(new Part<>(status, new Place(null, "Observation", null, null))), none -> null);
            assertThat(issues).extracting(Issue::code).containsExactly("ECMO-X03");
        }

        @Test
        void whatIsWrongWithItAlone_isNotTheFollowUpsFault() {
            Procedure run = (Procedure) resource("ecmo-run").copy();
            run.setId("7");
            run.setPerformed(new Period().setStartElement(new DateTimeType("2099-03-01T14:05:00+05:00")));
            stored.run = run;
            Observation status = new Observation();
            status.getMeta().addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run-outcome");
            status.addPartOf().setReference("Procedure/7");
            assertThat(new RunCheck(stored, NOW)
                            .sent(
                                    List.of(new Part<>(status, new Place(null, "Observation", null, null))),
                                    none -> null))
                    .isEmpty();
        }
    }

    @Nested
    class Levels {

        @Test
        void example_isWhole() {
            assertThat(completeness()).isEqualTo(new RunCompleteness(new Completeness(4), List.of()));
        }

        @ParameterizedTest
        @CsvSource({
            "ecmo-patient, 0",
            "ecmo-hospital-encounter, 0",
            "ecmo-mode-segment, 1",
            "ecmo-cannula, 1",
            "ecmo-decannulation, 1",
            "ecmo-comorbidity-statement, 2",
            "ecmo-measurement, 2",
            "ecmo-complication-checklist, 2",
            "ecmo-run-outcome, 3",
            "ecmo-vital-status, 3"
        })
        void without_isLess(String profile, int level) {
            submission.getEntry().removeIf(entry -> Claims.claims(entry.getResource(), profile));
            assertThat(completeness().reached().level()).isEqualTo(level);
            assertThat(completeness().missing()).isNotEmpty();
        }

        @Test
        void missingChecklists_areNamed() {
            submission
                    .getEntry()
                    .removeIf(entry -> entry.getResource() instanceof Observation checklist
                            && checklist.getIdentifierFirstRep().getValue().equals("R-01/checklist/limb"));
            assertThat(completeness().missing())
                    .containsExactly("The complication checklist of the group limb (ecmo-complication-checklist).");
        }

        private RunCompleteness completeness() {
            return new RunCheck(stored, NOW).completeness(parts(), names()).get(0);
        }
    }

    private List<String> words() {
        return new RunCheck(stored, NOW)
                .sent(parts(), names()).stream().map(Issue::sentence).toList();
    }

    private List<String> codes() {
        return new RunCheck(stored, NOW)
                .sent(parts(), names()).stream()
                        .map(issue -> (issue.severity() == Severity.ERROR ? "ERROR " : "WARNING ") + issue.code())
                        .toList();
    }

    private List<Part<Resource>> parts() {
        List<Part<Resource>> parts = new ArrayList<>();
        for (BundleEntryComponent entry : submission.getEntry()) {
            parts.add(new Part<>(
                    entry.getResource(),
                    Place.entry(parts.size() + 1, entry.getResource().fhirType(), entry.getFullUrl())));
        }
        return parts;
    }

    private java.util.function.Function<Resource, String> names() {
        Map<Resource, String> names = new IdentityHashMap<>();
        submission.getEntry().forEach(entry -> names.put(entry.getResource(), entry.getFullUrl()));
        return names::get;
    }

    private <T extends Resource> void change(String profile, Class<T> type, Consumer<T> change) {
        change.accept(type.cast(resource(profile)));
    }

    private void run(Consumer<Procedure> change) {
        change("ecmo-run", Procedure.class, change);
    }

    private Resource resource(String profile) {
        return submission.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> Claims.claims(resource, profile))
                .findFirst()
                .orElseThrow();
    }

    private static Period period(String start, @Nullable String end) {
        Period period = new Period().setStartElement(new DateTimeType(start));
        return end == null ? period : period.setEndElement(new DateTimeType(end));
    }

    private static Bundle submission() {
        try {
            return (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(Files.readString(SUBMISSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store with one run, of one patient who is known. */
    private final class Stored implements StoredResources {

        private @Nullable Procedure run;
        private @Nullable Patient patient;

        @Override
        public Optional<Resource> read(String resourceType, String id) {
            if (resourceType.equals("Patient") && patient != null) {
                return Optional.of(patient);
            }
            return Optional.ofNullable(run)
                    .filter(known -> resourceType.equals("Procedure")
                            && id.equals(known.getIdElement().getIdPart()))
                    .map(Resource.class::cast);
        }

        @Override
        public Optional<Resource> byIdentifier(String resourceType, String system, String value) {
            return resourceType.equals("Patient")
                    ? Optional.of(new Patient().setId("1")).map(Resource.class::cast)
                    : Optional.empty();
        }

        @Override
        public List<Resource> byUrl(String resourceType, String url) {
            return List.of();
        }

        @Override
        public List<Resource> ofPatient(String resourceType, String patientId) {
            return run == null || !resourceType.equals("Procedure") ? List.of() : List.of(run);
        }

        @Override
        public List<Resource> partsOf(String resourceType, Collection<String> procedureIds) {
            return List.of();
        }

        @Override
        public List<Resource> referringTo(String resourceType, String parameter, String target) {
            return List.of();
        }

        @Override
        public List<Resource> linkedTo(String patientId) {
            return List.of();
        }
    }
}
