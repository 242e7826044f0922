package io.github.ecmofhir.export.bulk;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.Exported;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De-identified pulls, and what somebody who knows the patients could make of them. */
class DeidentifiedPullIT {

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        private static final String CASES = "$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=ndjson";
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final String TOLD = "Kassandra";

        private final Bundle bundle;
        private final List<IdType> stored;
        private final String patient;

        /** A run whose resources say much of whom it is about. */
        Contract(RunningServer server) {
            super(server);
            bundle = sent.bundle("PAV-01");
            Patient person = SentRun.resource(bundle, "ecmo-patient", Patient.class);
            person.addName().setFamily(TOLD);
            person.addAddress().setCity(TOLD).setPostalCode(TOLD);
            person.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(TOLD);
            Procedure run = SentRun.resource(bundle, "ecmo-run", Procedure.class);
            run.addNote().setText(TOLD + " was carried in by her brother.");
            run.getCode().setText(TOLD);
            Answer answer = http.post("", bundle);
            assertThat(answer).hasStatus(200);
            stored = answer.locations();
            patient = reference(location(answer, bundle, "ecmo-patient"));
        }

        private Exported pull(String level) {
            return Exported.of(http, "Patient/$export?patient=" + patient + "&deidentify=" + level);
        }

        private static JsonNode only(Exported pulled, String type) {
            List<JsonNode> found = pulled.output().values().stream()
                    .filter(resource -> resource.path("resourceType").asText().equals(type))
                    .toList();
            assertThat(found).as(type).hasSize(1);
            return found.get(0);
        }

        private static JsonNode ofProfile(Exported pulled, String profile) {
            return pulled.output().values().stream()
                    .filter(resource ->
                            resource.path("meta").path("profile").toString().contains("/" + profile + "\""))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void nothingThatNamesThePatient_isLeft() {
            String pulled = pull("pseudonymised").output().values().toString();

            assertThat(pulled).contains("ecmo-run").doesNotContain(TOLD, sent.system(""), "PAV");
            Set<String> ids = stored.stream().map(IdType::getIdPart).collect(Collectors.toSet());
            for (String id : ids) {
                assertThat(pulled).doesNotContain("\"" + id + "\"", "/" + id + "\"");
            }
            assertThat(pulled).doesNotContain("lastUpdated", "\"display\"", "\"text\"", "\"note\"");
        }

        @Test
        void dates_areShifted_allByTheSameDays() {
            Exported limited = pull("limited");
            Exported shifted = pull("pseudonymised");

            Set<LocalDate> sentDates = dates(limited);
            Set<LocalDate> shiftedDates = dates(shifted);
            long days = ChronoUnit.DAYS.between(
                    shiftedDates.iterator().next(), sentDates.iterator().next());
            assertThat(days).isBetween(1L, 365L);
            assertThat(shiftedDates)
                    .containsExactlyElementsOf(
                            sentDates.stream().map(date -> date.minusDays(days)).toList());
        }

        /** Of events; when a resource was written is no date of the patient. */
        private static Set<LocalDate> dates(Exported pulled) {
            String events =
                    pulled.output().values().toString().replaceAll("\"(lastUpdated|birthDate)\":\"[^\"]*\"", "");
            return DATE.matcher(events)
                    .results()
                    .map(MatchResult::group)
                    .map(LocalDate::parse)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Test
        void whatIsLeft_followsItsProfiles_andSaysWhatItIs() {
            Exported pulled = pull("pseudonymised");

            assertThat(pulled.output()).hasSizeGreaterThan(10);
            pulled.output().values().forEach(resource -> {
                OperationOutcome outcome = http.post(
                                resource.path("resourceType").asText() + "/$validate",
                                FhirHttp.JSON,
                                resource.toString())
                        .as(OperationOutcome.class);
                assertThat(outcome.getIssue().stream()
                                .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                                .map(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics))
                        .as(resource.toString())
                        .isEmpty();
                assertThat(resource.path("meta").path("security").toString()).contains("PSEUDED");
            });
        }

        @Test
        void tablesAndResources_haveTheSamePseudonyms() {
            Exported pulled = pull("pseudonymised");
            String run = ofProfile(pulled, "ecmo-run")
                    .path("identifier")
                    .path(0)
                    .path("value")
                    .asText();

            List<JsonNode> rows = rows(CASES + "&deidentify=pseudonymised&patient=" + patient);

            assertThat(rows).hasSize(1);
            JsonNode row = rows.get(0);
            assertThat(row.path("run_id").asText()).isEqualTo(run);
            assertThat(row.path("patient_id")).isEqualTo(only(pulled, "Patient").path("id"));
            assertThat(row.path("centre").asText())
                    .isEqualTo(only(pulled, "Organization")
                            .path("identifier")
                            .path(0)
                            .path("value")
                            .asText());
            assertThat(row.path("run_start"))
                    .isEqualTo(ofProfile(pulled, "ecmo-run")
                            .path("performedPeriod")
                            .path("start"));
        }

        @Test
        void figuresOfARun_areThoseOfTheStoredOne() {
            JsonNode before = rows(CASES + "&patient=" + patient).get(0);
            JsonNode after =
                    rows(CASES + "&deidentify=pseudonymised&patient=" + patient).get(0);

            Set<String> changed = new TreeSet<>();
            before.fieldNames().forEachRemaining(name -> {
                if (!before.path(name).equals(after.path(name))) {
                    changed.add(name);
                }
            });
            assertThat(changed).containsExactly("centre", "patient_id", "run_id", "run_start");
        }

        private List<JsonNode> rows(String path) {
            Answer answer = http.get(path);
            assertThat(answer).hasStatus(200);
            return answer.body().lines().map(Exported::read).toList();
        }

        @Test
        void sheet_hasThePseudonymsOfTheTable_andNoTrueDate() {
            JsonNode row =
                    rows(CASES + "&deidentify=pseudonymised&patient=" + patient).get(0);
            String number = SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getIdentifierFirstRep()
                    .getValue();
            String whole = http.get("$ecmo-cases?mapping=pavlodar&filter=run_id=" + number)
                    .body();

            String sheet = http.get("$ecmo-cases?mapping=pavlodar&deidentify=pseudonymised&filter=run_id=" + number)
                    .body();

            assertThat(sheet.lines().findFirst()).isEqualTo(whole.lines().findFirst());
            assertThat(sheet.lines()).hasSameSizeAs(whole.lines().toList());
            assertThat(sheet)
                    .contains(row.path("run_id").asText(), row.path("centre").asText())
                    .contains(row.path("run_start").asText().substring(0, 10))
                    .doesNotContain("PAV");
        }

        /** Whoever knows the number of a patient asks for it. */
        @Test
        void queryOverPseudonyms_findsNoTrueName() {
            String known = SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getIdentifierFirstRep()
                    .getValue();

            assertThat(count("run_id = '" + known + "'", "none")).isPositive();
            assertThat(count("run_id = '" + known + "'", "pseudonymised")).isZero();
            assertThat(count("patient_id = '" + patient.substring("Patient/".length()) + "'", "pseudonymised"))
                    .isZero();
        }

        private int count(String condition, String level) {
            String sql = "select count(*) as n from c where " + condition;
            String data = Base64.getEncoder().encodeToString(sql.getBytes(StandardCharsets.UTF_8));
            Answer answer = http.post("$sql-run", FhirHttp.JSON, """
                    {"resourceType": "Parameters", "parameter": [{"name": "deidentify", "valueCode": "%s"},
                     {"name": "subjectResource", "resource": {"resourceType": "Library", "status": "active",
                      "type": {"coding": [{"system": "http://hl7.org/fhir/uv/sql-on-fhir/CodeSystem/LibraryTypesCodes",
                                           "code": "sql-query"}]},
                      "relatedArtifact": [{"type": "depends-on", "label": "c",
                                           "resource": "https://w3id.org/ecmo-fhir/ViewDefinition/ecmo_case"}],
                      "content": [{"contentType": "application/sql", "data": "%s"}]}}]}
                    """.formatted(level, data));
            assertThat(answer).hasStatus(200);
            return Exported.read(answer.body()).path("n").asInt();
        }

        /** A view can look at any element. */
        @Test
        void viewOfARequest_seesNoPerson() {
            String rows =
                    http.post("$sql-run", FhirHttp.JSON, """
                    {"resourceType": "Parameters", "parameter": [{"name": "deidentify", "valueCode": "pseudonymised"},
                     {"name": "patient", "valueReference": {"reference": "%s"}},
                     {"name": "subjectResource", "resource": {"resourceType": "ViewDefinition", "status": "active",
                      "resource": "Patient", "select": [{"column": [
                       {"name": "id", "path": "getResourceKey()"}, {"name": "family", "path": "name.family.first()"},
                       {"name": "city", "path": "address.city.first()"}, {"name": "number", "path": "identifier.value.first()"},
                       {"name": "system", "path": "identifier.system.first()"}, {"name": "born", "path": "birthDate"}]}]}}]}
                    """.formatted(patient)).body();

            assertThat(rows.lines()).hasSize(1);
            JsonNode row = Exported.read(rows);
            assertThat(row.path("family").isNull()).isTrue();
            assertThat(row.path("city").isNull()).isTrue();
            assertThat(rows).doesNotContain(TOLD, sent.system("patient"), "PAV");
            assertThat(row.path("id"))
                    .isEqualTo(only(pull("pseudonymised"), "Patient").path("id"));
        }

        /** Who came first would be known to whoever knows when one of them came. */
        @Test
        void orderOfRows_isNotThatInWhichTheyCame() {
            for (int i = 0; i < 6; i++) {
                assertThat(http.post("Patient", new Patient().setGender(AdministrativeGender.MALE)))
                        .hasStatus(201);
            }
            String moment = Exported.of(http, "$export?_type=Patient&deidentify=pseudonymised")
                    .manifest()
                    .path("transactionTime")
                    .asText();
            assertThat(moment).isNotEmpty();

            List<String> rows =
                    rows("$sql-run?subjectReference=ViewDefinition/patient&deidentify=pseudonymised").stream()
                            .map(row -> row.path("id").asText())
                            .toList();

            assertThat(rows).hasSizeGreaterThan(6).isSorted();
            assertThat(rows).allMatch(id -> id.matches("[0-9a-f]{32}"));
        }

        @Test
        void deletedResource_isToldByItsPseudonym() {
            String gone = http.post("Patient", new Patient().setGender(AdministrativeGender.MALE))
                    .id();
            Exported before = Exported.of(http, "$export?_type=Patient&deidentify=pseudonymised");
            assertThat(http.delete("Patient/" + gone)).succeeds();

            Exported since = Exported.of(
                    http,
                    "$export?_type=Patient&deidentify=pseudonymised&_since="
                            + before.manifest().path("transactionTime").asText());

            assertThat(since.deleted()).isNotEmpty().doesNotContain("Patient/" + gone);
            assertThat(before.output().keySet()).containsAll(since.deleted().subList(0, 1));
        }

        @Test
        void mergedRecords_areShiftedTogether() {
            Bundle late = sent.bundle("PAV-02");
            Patient other = SentRun.resource(late, "ecmo-patient", Patient.class);
            other.addLink().setOther(new Reference(patient)).setType(Patient.LinkType.REPLACEDBY);
            other.setActive(false);
            Answer answer = http.post("", late);
            assertThat(answer).hasStatus(200);
            String replaced = reference(location(answer, late, "ecmo-patient"));

            long first = shift(patient);
            long second = shift(replaced);

            assertThat(second).isEqualTo(first);
        }

        private long shift(String of) {
            List<LocalDate> moments = new ArrayList<>();
            for (String level : List.of("limited", "pseudonymised")) {
                Exported pulled =
                        Exported.of(http, "Patient/$export?_type=Procedure&patient=" + of + "&deidentify=" + level);
                moments.add(dates(pulled).iterator().next());
            }
            return ChronoUnit.DAYS.between(moments.get(1), moments.get(0));
        }

        @Test
        void veryOldPatient_isTheSameAgeAsOthersOver89() {
            Bundle old = sent.bundle("PAV-03");
            Procedure run = SentRun.resource(old, "ecmo-run", Procedure.class);
            String day = run.getPerformedPeriod().getStartElement().getValueAsString();
            Patient person = SentRun.resource(old, "ecmo-patient", Patient.class);
            person.setBirthDateElement(new DateType((Integer.parseInt(day.substring(0, 4)) - 97) + "-03-04"));
            run.getExtension().removeIf(extension -> extension.getUrl().endsWith("/age-at-run"));
            Answer answer = http.post("", old);
            assertThat(answer).hasStatus(200);
            String whose = reference(location(answer, old, "ecmo-patient"));

            JsonNode row =
                    rows(CASES + "&deidentify=pseudonymised&patient=" + whose).get(0);
            JsonNode pulled = only(
                    Exported.of(http, "Patient/$export?_type=Patient&deidentify=pseudonymised&patient=" + whose),
                    "Patient");

            assertThat(row.path("age_years").decimalValue()).isEqualByComparingTo("90");
            assertThat(Integer.parseInt(row.path("run_start").asText().substring(0, 4))
                            - pulled.path("birthDate").asInt())
                    .isBetween(89, 90);
        }

        @Test
        void observationOfText_isMasked() {
            Observation told = new Observation();
            told.setStatus(Observation.ObservationStatus.FINAL);
            told.getCode().addCoding().setSystem("http://loinc.org").setCode("8462-4");
            told.setSubject(new Reference(patient));
            told.setValue(new org.hl7.fhir.r4.model.StringType(TOLD));
            assertThat(http.post("Observation", told)).hasStatus(201);

            String pulled = pull("limited").output().values().toString();

            assertThat(pulled).contains("\"8462-4\"", "masked").doesNotContain(TOLD);
        }

        @ParameterizedTest
        @CsvSource({
            "$export?deidentify=strongly, There is no level `strongly`.",
            "$export?deidentify=, It has no value.",
            "$export?deidentify=limited&deidentify=none, It is given 2 times.",
            "'$export?deidentify=limited&_type=Provenance', `Provenance` is not given out when data are limited."
        })
        void wrongLevel_isRefused(String path, String words) {
            assertThat(http.get(path, "Prefer", "respond-async"))
                    .isRefused(400, "ECMO-REQ-006")
                    .saying(words);
        }

        @Test
        void wrongLevelOfATable_isRefused() {
            assertThat(http.get(CASES + "&deidentify=strongly"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("deidentify");
        }
    }
}
