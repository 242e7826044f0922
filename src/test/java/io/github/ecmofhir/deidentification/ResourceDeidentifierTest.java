package io.github.ecmofhir.deidentification;

import static io.github.ecmofhir.deidentification.Level.LIMITED;
import static io.github.ecmofhir.deidentification.Level.PSEUDONYMISED;
import static io.github.ecmofhir.deidentification.People.PSEUDONYMS;
import static io.github.ecmofhir.deidentification.People.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceDeidentifierTest {

    private static final String PATIENT = "secret-patient";

    private static Given given(Level level, String json, @Nullable String patient) {
        return Given.of(UNKNOWN.at(level), json, patient).orElseThrow().isSafe();
    }

    private static JsonNode pseudonymised(String json) {
        return given(PSEUDONYMISED, json, PATIENT).json();
    }

    private static JsonNode limited(String json) {
        return given(LIMITED, json, PATIENT).json();
    }

    /** What must become of a date of {@link #PATIENT}. */
    private static String moved(String sent) {
        return LocalDate.parse(sent.substring(0, 10)).minusDays(PSEUDONYMS.daysBack(PATIENT)) + sent.substring(10);
    }

    private static String pseudonym(String id) {
        return PSEUDONYMS.ofId(id);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    /** An observation of {@link #PATIENT} with these elements besides. */
    private static String observation(String elements) {
        return """
                {"resourceType": "Observation", "id": "secret-observation", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2524-7"}]},
                 "subject": {"reference": "Patient/secret-patient"}, %s}
                """.formatted(elements);
    }

    private static String procedure(String elements) {
        return """
                {"resourceType": "Procedure", "id": "secret-procedure", "status": "completed",
                 "subject": {"reference": "Patient/secret-patient"}, %s}
                """.formatted(elements);
    }

    private static String ours(String name) {
        return "https://w3id.org/ecmo-fhir/StructureDefinition/" + name;
    }

    @Nested
    class Patients {

        private static final String SENT = """
                {
                  "resourceType": "Patient",
                  "id": "secret-patient",
                  "meta": {
                    "versionId": "3",
                    "lastUpdated": "2024-05-06T07:08:09.010+06:00",
                    "source": "http://secret.example/source#SecretRequest",
                    "profile": [
                      "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient",
                      "http://secret.example/StructureDefinition/SecretProfile",
                      "https://w3id.org/ecmo-fhir-secret/StructureDefinition/SecretImitation"
                    ],
                    "security": [{"system": "http://secret.example", "code": "SecretLabel"}],
                    "tag": [{"system": "http://secret.example", "code": "SecretTag", "display": "SecretTagText"}]
                  },
                  "implicitRules": "http://secret.example/SecretRules",
                  "language": "kk",
                  "text": {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">SecretNarrative</div>"},
                  "contained": [{"resourceType": "Organization", "id": "secret-contained", "name": "SecretContained"}],
                  "extension": [
                    {"url": "http://secret.example/SecretExtension", "valueString": "SecretExtensionText"},
                    {"url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                     "valueAddress": {"city": "SecretBirthPlace"}},
                    {"url": "http://hl7.org/fhir/StructureDefinition/patient-religion",
                     "valueCodeableConcept": {"coding": [{"system": "http://secret.example", "code": "SecretReligion"}]}},
                    {"url": "https://w3id.org/ecmo-fhir/StructureDefinition/de-identification-level", "valueCode": "none"}
                  ],
                  "identifier": [
                    {"use": "official",
                     "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR",
                                          "display": "SecretTypeText"}],
                              "text": "SecretType"},
                     "system": "http://secret.example/sid/patient",
                     "value": "SecretNumber",
                     "period": {"start": "2001-01-01"},
                     "assigner": {"display": "SecretAssigner", "reference": "Organization/secret-assigner"}},
                    {"system": "urn:oid:1.2.3.4", "value": "SecretOtherNumber",
                     "extension": [{"url": "http://secret.example/SecretInIdentifier", "valueString": "SecretInIdentifierText"}]},
                    {"system": "http://secret.example/sid/without-value"}
                  ],
                  "active": true,
                  "name": [{"use": "official", "text": "SecretWholeName", "family": "SecretFamily",
                            "_family": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/humanname-own-name",
                                                       "valueString": "SecretOwnName"}]},
                            "given": ["SecretFirst", "SecretSecond"], "prefix": ["SecretPrefix"],
                            "suffix": ["SecretSuffix"], "period": {"start": "1999-09-09"}}],
                  "telecom": [{"system": "phone", "value": "SecretPhone"}, {"system": "email", "value": "me@secret.example"}],
                  "gender": "female",
                  "birthDate": "1957-08-14",
                  "_birthDate": {
                    "id": "secretBirthDateId",
                    "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
                                   "valueDateTime": "1957-08-14T04:05:06+06:00"}]
                  },
                  "deceasedDateTime": "2024-04-05T06:07:08+06:00",
                  "address": [{"text": "SecretAddress", "line": ["SecretStreet"], "city": "SecretCity",
                               "district": "SecretDistrict", "state": "SecretState", "postalCode": "SecretCode",
                               "country": "SecretCountry", "period": {"start": "1998-08-08"}}],
                  "maritalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus",
                                                "code": "M", "display": "SecretMarried"}]},
                  "multipleBirthInteger": 2,
                  "photo": [{"contentType": "image/png", "data": "U2VjcmV0UGhvdG8=", "url": "http://secret.example/photo",
                             "title": "SecretTitle"}],
                  "contact": [{"relationship": [{"text": "SecretRelation"}], "name": {"family": "SecretContact"},
                               "telecom": [{"value": "SecretContactPhone"}], "address": {"city": "SecretContactCity"},
                               "organization": {"reference": "Organization/secret-employer"}}],
                  "communication": [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "kk"}],
                                                  "text": "SecretLanguage"}}],
                  "generalPractitioner": [{"reference": "Practitioner/secret-practitioner", "display": "SecretDoctor"},
                                          {"reference": "Organization/secret-practice", "display": "SecretPractice"}],
                  "managingOrganization": {"reference": "Organization/secret-centre", "display": "SecretCentre"},
                  "link": [{"other": {"reference": "Patient/secret-patient-old", "display": "SecretFormer"}, "type": "replaces"},
                           {"other": {"reference": "RelatedPerson/secret-mother", "display": "SecretMother"}, "type": "seealso"}]
                }
                """;

        private static final String LABELS = """
                [{"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "PSEUDED"},
                 {"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "REDACTED"},
                 {"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "ABSTRED"}]
                """;

        /** All that is told of a patient: whoever adds to it must do so here, too. */
        private static String told(String level, String lastUpdated, String birthYear, String death) {
            return """
                    {"resourceType": "Patient",
                     "id": "%s",
                     "meta": {"versionId": "3", %s
                              "profile": ["https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient"],
                              "security": %s},
                     "extension": [{"url": "https://w3id.org/ecmo-fhir/StructureDefinition/de-identification-level",
                                    "valueCode": "%s"}],
                     "identifier": [
                       {"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]},
                        "system": "https://w3id.org/ecmo-fhir/sid/pseudonym", "value": "%s"},
                       {"system": "https://w3id.org/ecmo-fhir/sid/pseudonym", "value": "%s"}],
                     "active": true,
                     "gender": "female",
                     "birthDate": "%s",
                     "deceasedDateTime": "%s",
                     "managingOrganization": {"reference": "Organization/%s"},
                     "link": [{"other": {"reference": "Patient/%s"}, "type": "replaces"}, {"type": "seealso"}]}
                    """.formatted(
                            pseudonym("secret-patient"),
                            lastUpdated,
                            LABELS,
                            level,
                            PSEUDONYMS.ofIdentifier("SecretNumber"),
                            PSEUDONYMS.ofIdentifier("SecretOtherNumber"),
                            birthYear,
                            death,
                            pseudonym("secret-centre"),
                            pseudonym("secret-patient-old"));
        }

        @Test
        void patient_isPseudonymSexYearOfBirthAndDeath() {
            given(PSEUDONYMISED, SENT, PATIENT)
                    .is(told(
                            "pseudonymised",
                            "",
                            moved("1957-08-14").substring(0, 4),
                            moved("2024-04-05T06:07:08+06:00")));
        }

        @Test
        void limited_tellsTrueDates_andTheYearOfBirthAlone() {
            given(LIMITED, SENT, PATIENT)
                    .is(told(
                            "limited",
                            "\"lastUpdated\": \"2024-05-06T07:08:09.010+06:00\",",
                            "1957",
                            "2024-04-05T06:07:08+06:00"));
        }

        @ParameterizedTest
        @CsvSource({
            "LIMITED, 1934",
            // 284 days back, both are years before
            "PSEUDONYMISED, 1933"
        })
        void whoIsOlderThan90_isNotToldToBe(Level level, String told) {
            String sent = """
                    {"resourceType": "Patient", "id": "P-01", "birthDate": "1921-08-14"}
                    """;

            JsonNode patient = Given.of(People.lastSeen("P-01", "2024-10-10").at(level), sent, "P-01")
                    .orElseThrow()
                    .isReadable()
                    .json();

            assertThat(patient.path("birthDate").asText()).isEqualTo(told);
        }

        /** Absent is not the same as hidden: the reason is kept, the value was never there. */
        @Test
        void birthDateThatWasNeverKnown_keepsItsReason() {
            JsonNode patient = pseudonymised("""
                    {"resourceType": "Patient", "id": "secret-patient",
                     "_birthDate": {"extension": [
                       {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}}
                    """);

            assertThat(patient.has("birthDate")).isFalse();
            assertThat(patient.at("/_birthDate/extension/0/valueCode").asText()).isEqualTo("unknown");
        }

        @Test
        void patientOfNobody_hasNoDates() {
            JsonNode patient = given(PSEUDONYMISED, SENT, null).json();

            assertThat(names(patient))
                    .doesNotContain("birthDate", "deceasedDateTime")
                    .contains("gender");
        }
    }

    @Nested
    class Observations {

        @Test
        void observation_isCodesNumbersAndPseudonyms() {
            Given given = given(PSEUDONYMISED, """
                    {
                      "resourceType": "Observation",
                      "id": "secret-observation",
                      "text": {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">SecretText</div>"},
                      "identifier": [{"system": "http://secret.example", "value": "SecretNumber"}],
                      "basedOn": [{"reference": "ServiceRequest/secret-request"}],
                      "partOf": [{"reference": "Procedure/secret-run/_history/2", "type": "Procedure", "display": "SecretRun"}],
                      "status": "final",
                      "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
                                                "version": "2.0", "code": "laboratory", "display": "SecretCategory",
                                                "userSelected": true}], "text": "SecretCategoryText"}],
                      "code": {"id": "secretElementId",
                               "coding": [{"system": "http://loinc.org", "code": "2524-7", "display": "SecretLactate"}],
                               "text": "SecretCodeText"},
                      "subject": {"reference": "Patient/secret-patient", "display": "SecretName",
                                  "identifier": {"system": "http://secret.example", "value": "SecretNumber"}},
                      "focus": [{"reference": "http://secret.example/fhir/Patient/1"},
                                {"reference": "urn:uuid:5e5e5e5e-0000-4000-8000-00005ec4e700", "display": "SecretUrn"}],
                      "encounter": {"reference": "Encounter/secret-encounter", "display": "SecretWard"},
                      "effectivePeriod": {"start": "2024-03-05T10:15:00+06:00", "end": "2024-03-07"},
                      "issued": "2024-03-06T23:59:59.123+06:00",
                      "performer": [{"reference": "Practitioner/secret-doctor", "display": "SecretDoctor"},
                                    {"reference": "Organization/secret-centre"}],
                      "valueQuantity": {"value": 8.30, "comparator": "<", "unit": "SecretUnit",
                                        "system": "http://unitsofmeasure.org", "code": "mmol/L"},
                      "interpretation": [{"text": "SecretInterpretation"}],
                      "note": [{"authorString": "SecretAuthor", "time": "2024-03-05", "text": "SecretNote"}],
                      "bodySite": {"coding": [{"display": "SecretSite"}]},
                      "specimen": {"reference": "Specimen/secret-specimen"},
                      "device": {"reference": "Device/secret-device"},
                      "referenceRange": [{"low": {"value": 0.50, "unit": "SecretLow"}, "text": "SecretRange"}],
                      "derivedFrom": [{"reference": "Observation/secret-first"}, {"reference": "Media/secret-media"}],
                      "component": [
                        {"code": {"coding": [{"system": "http://loinc.org", "code": "8478-0", "display": "SecretMean"}]},
                         "valueInteger": 65},
                        {"code": {"text": "SecretComponentCode"}, "valueString": "SecretComponentValue"},
                        {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                         "valueDateTime": "2024-03-05T10:16:00+06:00"}]
                    }
                    """, PATIENT);

            String masked = """
                    {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "masked"}]}
                    """;
            ObjectNode observation = (ObjectNode) given.json();
            observation.remove("meta");
            assertThat((JsonNode) observation).isEqualTo(Given.tree("""
                    {
                      "resourceType": "Observation",
                      "id": "%s",
                      "identifier": [{"system": "https://w3id.org/ecmo-fhir/sid/pseudonym", "value": "%s"}],
                      "partOf": [{"reference": "Procedure/%s", "type": "Procedure"}],
                      "status": "final",
                      "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
                                                "version": "2.0", "code": "laboratory", "userSelected": true}]}],
                      "code": {"coding": [{"system": "http://loinc.org", "code": "2524-7"}]},
                      "subject": {"reference": "Patient/%s"},
                      "encounter": {"reference": "Encounter/%s"},
                      "effectivePeriod": {"start": "%s", "end": "%s"},
                      "issued": "%s",
                      "performer": [{"reference": "Organization/%s"}],
                      "valueQuantity": {"value": 8.30, "comparator": "<", "unit": "mmol/L",
                                        "system": "http://unitsofmeasure.org", "code": "mmol/L"},
                      "interpretation": [%s],
                      "bodySite": %s,
                      "device": {"reference": "Device/%s"},
                      "referenceRange": [{"low": {"value": 0.50}}],
                      "derivedFrom": [{"reference": "Observation/%s"}],
                      "component": [
                        {"code": {"coding": [{"system": "http://loinc.org", "code": "8478-0"}]}, "valueInteger": 65},
                        {"code": %s,
                         "dataAbsentReason": {"coding": [{
                           "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "masked"}]}},
                        {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]}, "valueDateTime": "%s"}]
                    }
                    """.formatted(
                            pseudonym("secret-observation"),
                            PSEUDONYMS.ofIdentifier("SecretNumber"),
                            pseudonym("secret-run"),
                            pseudonym(PATIENT),
                            pseudonym("secret-encounter"),
                            moved("2024-03-05T10:15:00+06:00"),
                            moved("2024-03-07"),
                            moved("2024-03-06T23:59:59.123+06:00"),
                            pseudonym("secret-centre"),
                            masked,
                            masked,
                            pseudonym("secret-device"),
                            pseudonym("secret-first"),
                            masked,
                            moved("2024-03-05T10:16:00+06:00"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"8.30", "8", "8.0", "0.0000001", "-3.50", "12345678901234567890.120"})
        void number_keepsItsDigits(String number) {
            String sent = observation("\"valueQuantity\": {\"value\": " + number + ", \"code\": \"1\"}");

            assertThat(pseudonymised(sent).at("/valueQuantity/value").decimalValue())
                    .isEqualTo(new BigDecimal(number));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"valueString\": \"SecretText\"",
                    "\"valueQuantity\": {\"unit\": \"SecretUnit\"}",
                    "\"valueSampledData\": {\"origin\": {\"value\": 0}, \"period\": 1, \"dimensions\": 1, \"data\": \"1 Secret\"}",
                    "\"_valueString\": {\"extension\": [{\"url\": \"http://secret.example\", \"valueString\": \"Secret\"}]},"
                            + " \"valueString\": \"SecretText\""
                })
        void valueThatIsNotTold_isSaidToBeMasked(String value) {
            JsonNode observation = pseudonymised(observation(value));

            assertThat(observation.at("/dataAbsentReason/coding/0/code").asText())
                    .isEqualTo("masked");
            assertThat(names(observation)).noneMatch(name -> name.contains("value"));
        }

        @Test
        void valueThatWasNotSent_isNotSaidToBeMasked() {
            JsonNode observation = pseudonymised(observation("""
                    "dataAbsentReason": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                                                     "code": "not-performed"}], "text": "SecretReason"}
                    """));

            assertThat(observation.at("/dataAbsentReason/coding/0/code").asText())
                    .isEqualTo("not-performed");
            assertThat(names(pseudonymised(observation("\"issued\": \"2024-03-05T10:15:00Z\""))))
                    .doesNotContain("dataAbsentReason");
        }

        @Test
        void valueOfCodes_losesItsText_andStaysAValue() {
            assertThat(pseudonymised(observation("""
                            "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "52101004",
                                                                 "display": "SecretPresent"}], "text": "SecretText"}
                            """)).path("valueCodeableConcept"))
                    .isEqualTo(Given.tree(
                            "{\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\": \"52101004\"}]}"));
        }

        @ParameterizedTest
        @EnumSource(names = {"LIMITED", "PSEUDONYMISED"})
        void dateOfBirthAsAValue_isNotTold(Level level) {
            JsonNode observation = given(level, """
                    {"resourceType": "Observation", "id": "secret-observation", "status": "final",
                     "code": {"coding": [{"system": "http://loinc.org", "code": "21112-8"}]},
                     "valueDateTime": "1921-08-14"}
                    """, PATIENT).json();

            assertThat(observation.has("valueDateTime")).isFalse();
            assertThat(observation.at("/dataAbsentReason/coding/0/code").asText())
                    .isEqualTo("masked");
        }
    }

    @Nested
    class Ages {

        private static String age(String value) {
            return """
                    {"resourceType": "Observation", "id": "secret-observation", "status": "final",
                     "code": {"coding": [{"system": "http://loinc.org", "code": "30525-0"}]}, %s}
                    """.formatted(value);
        }

        @ParameterizedTest
        @CsvSource({
            "95, a, 90, a",
            "90.01, a, 90, a",
            "90, a, 90, a",
            "89.50, a, 89.50, a",
            "1081, mo, 90, a",
            "216, mo, 216, mo",
            "4700, wk, 90, a",
            "12, wk, 12, wk",
            "34000, d, 90, a",
            "28, d, 28, d"
        })
        void ageAbove90_is90Years_inWhateverUnit(String value, String unit, String told, String toldUnit) {
            JsonNode quantity = pseudonymised(age("""
                    "valueQuantity": {"value": %s, "unit": "SecretUnit", "system": "http://unitsofmeasure.org", "code": "%s"}
                    """.formatted(value, unit))).path("valueQuantity");

            assertThat(quantity.path("value").asText()).isEqualTo(told);
            assertThat(quantity.path("code").asText()).isEqualTo(toldUnit);
            assertThat(quantity.path("unit").asText()).isEqualTo(toldUnit);
        }

        /** Less than 95 does not become less than 90. */
        @Test
        void comparatorOfAnAgeAbove90_isNotTold() {
            assertThat(pseudonymised(age("\"valueQuantity\": {\"value\": 95, \"comparator\": \"<\", \"code\": \"a\"}"))
                            .path("valueQuantity"))
                    .isEqualTo(Given.tree("{\"value\": 90, \"code\": \"a\", \"unit\": \"a\"}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"valueQuantity\": {\"value\": 95, \"unit\": \"years\"}",
                    "\"valueQuantity\": {\"value\": 95}",
                    "\"valueQuantity\": {\"value\": 95, \"code\": \"years\"}",
                    "\"valueQuantity\": {\"value\": 95, \"system\": \"http://snomed.info/sct\", \"code\": \"258707000\"}",
                    "\"valueInteger\": 95",
                    "\"valueString\": \"95\"",
                    "\"valueRange\": {\"low\": {\"value\": 95, \"code\": \"a\"}, \"high\": {\"value\": 95.5, \"code\": \"a\"}}",
                    "\"component\": [{\"code\": {\"coding\": [{\"code\": \"30525-0\"}]}, \"valueQuantity\": {\"value\": 95}}]",
                    "\"component\": [{\"code\": {\"coding\": [{\"code\": \"1\"}]},"
                            + " \"valueQuantity\": {\"value\": 95, \"code\": \"a\"}}]"
                })
        void ageAbove90_isNotTold_inWhateverForm(String value) {
            assertThat(given(PSEUDONYMISED, age(value), PATIENT).text()).doesNotContain("95");
            assertThat(given(LIMITED, age(value), PATIENT).text()).doesNotContain("95");
        }

        /** A component of which nothing is left must not put the others in the wrong place. */
        @Test
        void ageInAComponent_isFound_whereAnotherComponentIsDropped() {
            assertThat(given(PSEUDONYMISED, observation("""
                            "component": [
                              {"interpretation": [], "extension": [{"url": "http://secret.example", "valueString": "Secret"}]},
                              {"code": {"coding": [{"system": "http://loinc.org", "code": "30525-0"}]},
                               "valueQuantity": {"value": 95, "unit": "years"}}]
                            """), PATIENT).text()).doesNotContain("95");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"onsetAge\": {\"value\": 93, \"unit\": \"SecretYears\", \"system\": \"http://unitsofmeasure.org\", \"code\": \"a\"}",
                    "\"onsetAge\": {\"value\": 93, \"unit\": \"years\"}",
                    "\"onsetAge\": {\"value\": 93, \"unit\": \"years\", \"code\": \"years\"}",
                    "\"abatementAge\": {\"value\": 93, \"code\": \"a\"}",
                    "\"onsetRange\": {\"low\": {\"value\": 93, \"code\": \"a\"}, \"high\": {\"value\": 93.5, \"code\": \"a\"}}",
                    "\"abatementRange\": {\"high\": {\"value\": 93, \"unit\": \"SecretYears\", \"code\": \"a\"}}",
                    "\"onsetString\": \"at 93 Secret\"",
                    "\"abatementString\": \"at 93 Secret\""
                })
        void ageOfOnset_isNotToldAbove90(String onset) {
            String sent = """
                    {"resourceType": "Condition", "id": "secret-condition",
                     "subject": {"reference": "Patient/secret-patient"}, %s}
                    """.formatted(onset);

            assertThat(given(PSEUDONYMISED, sent, PATIENT).text()).doesNotContain("93");
            assertThat(given(LIMITED, sent, PATIENT).text()).doesNotContain("93");
        }

        @ParameterizedTest
        @CsvSource({"93, 90", "90, 90", "66, 66", "17.50, 17.50"})
        void ageAtRun_isKeptTo90(String sent, String told) {
            JsonNode run = pseudonymised(procedure("""
                    "extension": [{"url": "%s", "valueAge": {"value": %s, "unit": "SecretYears",
                                   "system": "http://unitsofmeasure.org", "code": "a"}}]
                    """.formatted(ours("age-at-run"), sent)));

            assertThat(run.at("/extension/0/valueAge")).isEqualTo(Given.tree("""
                            {"value": %s, "unit": "a", "system": "http://unitsofmeasure.org", "code": "a"}
                            """.formatted(told)));
        }

        /** Who may take part is not the age of anybody. */
        @Test
        void ageInTheRulesOfAGroup_stays() {
            JsonNode group = given(PSEUDONYMISED, """
                    {"resourceType": "Group", "id": "secret-group", "type": "person", "actual": true, "name": "SecretGroup",
                     "characteristic": [{"code": {"coding": [{"system": "http://loinc.org", "code": "30525-0"}]},
                       "valueRange": {"low": {"value": 18, "code": "a"}, "high": {"value": 120, "code": "a"}},
                       "exclude": false}]}
                    """, null).json();

            assertThat(group.at("/characteristic/0/valueRange/high/value").asInt())
                    .isEqualTo(120);
        }
    }

    @Nested
    class Extensions {

        @Test
        void extensionsOfOurs_areKept_withoutTheirTexts() {
            JsonNode run = pseudonymised(procedure("""
                    "extension": [
                      {"url": "%s", "valuePositiveInt": 2},
                      {"url": "%s", "extension": [
                        {"url": "code", "valueCodeableConcept": {"coding": [{"system": "https://w3id.org/ecmo-fhir/CodeSystem/x",
                                                                             "code": "after", "display": "SecretDisplay"}],
                                                                 "text": "SecretText"}},
                        {"url": "minutes", "valueInteger": -35},
                        {"url": "remark", "valueString": "SecretRemark"},
                        {"url": "http://secret.example/SecretPart", "valueBoolean": true},
                        {"url": "http://secret.example/SecretWhole", "extension": [{"url": "x", "valueCode": "secret-code"}]}]},
                      {"url": "%s", "valueReference": {"reference": "CareTeam/secret-team", "display": "SecretTeam"}},
                      {"url": "%s", "valueString": "SecretComment"},
                      {"url": "http://secret.example/SecretExtension", "valueCode": "secret-code"},
                      {"url": "http://secret.example/SecretComplex", "extension": [
                        {"url": "%s", "valuePositiveInt": 7}]}]
                    """.formatted(
                            ours("run-number"),
                            ours("ecmo-relation"),
                            ours("shock-team"),
                            ours("remark"),
                            ours("run-number"))));

            assertThat(run.path("extension")).isEqualTo(Given.tree("""
                    [{"url": "%s", "valuePositiveInt": 2},
                     {"url": "%s", "extension": [
                       {"url": "code", "valueCodeableConcept": {"coding": [
                         {"system": "https://w3id.org/ecmo-fhir/CodeSystem/x", "code": "after"}]}},
                       {"url": "minutes", "valueInteger": -35}]},
                     {"url": "%s", "valueReference": {"reference": "CareTeam/%s"}}]
                    """.formatted(
                            ours("run-number"), ours("ecmo-relation"), ours("shock-team"), pseudonym("secret-team"))));
        }

        @Test
        void momentsWithinOurs_areMoved() {
            JsonNode run = pseudonymised(procedure("""
                    "extension": [{"url": "%s", "extension": [
                      {"url": "at", "valueDateTime": "2024-03-05T10:15:00+06:00"},
                      {"url": "during", "valuePeriod": {"start": "2024-03-05"}},
                      {"url": "identifier", "valueIdentifier": {"system": "http://secret.example", "value": "SecretNumber"}}]}]
                    """.formatted(ours("timepoint"))));

            assertThat(run.at("/extension/0/extension/0/valueDateTime").asText())
                    .isEqualTo(moved("2024-03-05T10:15:00+06:00"));
            assertThat(run.at("/extension/0/extension/1/valuePeriod/start").asText())
                    .isEqualTo(moved("2024-03-05"));
            assertThat(run.at("/extension/0/extension/2/valueIdentifier/value").asText())
                    .isEqualTo(PSEUDONYMS.ofIdentifier("SecretNumber"));
        }

        @Test
        void textThatNamesADefinition_isKept() {
            assertThat(pseudonymised(observation("""
                            "extension": [{"url": "%s", "valueString": "CSECLS-2024"}]
                            """.formatted(ours("criterion-version"))))
                            .at("/extension/0/valueString")
                            .asText())
                    .isEqualTo("CSECLS-2024");
        }

        @Test
        void extensionOfAPrimitive_isKeptIfOurs_andLosesTheId() {
            JsonNode run = pseudonymised(procedure("""
                    "performedDateTime": "2024-03-05",
                    "_performedDateTime": {"id": "secretElement", "extension": [
                      {"url": "%s", "valueBoolean": true},
                      {"url": "http://secret.example/SecretPrecision", "valueString": "SecretPrecisionText"}]}
                    """.formatted(ours("time-of-day-unknown"))));

            assertThat(run.path("performedDateTime").asText()).isEqualTo(moved("2024-03-05"));
            assertThat(run.path("_performedDateTime"))
                    .isEqualTo(Given.tree("""
                    {"extension": [{"url": "%s", "valueBoolean": true}]}
                    """.formatted(ours("time-of-day-unknown"))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"modifierExtension\": [{\"url\": \"http://secret.example/negated\", \"valueBoolean\": true}]",
                    "\"performer\": [{\"modifierExtension\": [{\"url\": \"http://secret.example/negated\","
                            + " \"valueBoolean\": true}], \"actor\": {\"reference\": \"Organization/secret-centre\"}}]",
                    "\"modifierExtension\": [{\"url\": \"https://w3id.org/ecmo-fhir/StructureDefinition/x\","
                            + " \"valueString\": \"SecretText\"}]"
                })
        void modifierThatNobodyUnderstands_keepsTheResourceIn(String modifier) {
            assertThat(Given.of(UNKNOWN.at(PSEUDONYMISED), procedure(modifier), PATIENT))
                    .isEmpty();
            assertThat(Given.of(UNKNOWN.at(LIMITED), procedure(modifier), PATIENT))
                    .isEmpty();
        }

        @Test
        void modifierWithinAContainedResource_keepsTheWholeIn() {
            assertThat(Given.of(UNKNOWN.at(PSEUDONYMISED), observation("""
                            "contained": [{"resourceType": "Device", "id": "secret-pump", "modifierExtension": [
                              {"url": "http://secret.example/not-this-one", "valueBoolean": true}]}],
                            "device": {"reference": "#secret-pump"}
                            """), PATIENT))
                    .isEmpty();
        }

        @Test
        void modifierOfOurs_isKept() {
            assertThat(pseudonymised(procedure("""
                            "modifierExtension": [{"url": "%s", "valueBoolean": true}]
                            """.formatted(ours("crossover"))))
                            .at("/modifierExtension/0/valueBoolean")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Nested
    class References {

        private static JsonNode focus(String reference) {
            return pseudonymised(observation("\"focus\": [%s]".formatted(reference)))
                    .path("focus");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"reference\": \"http://secret.example/fhir/Patient/1\"}",
                    "{\"reference\": \"https://secret.example/Patient/1/_history/2\"}",
                    "{\"reference\": \"urn:uuid:0f0f0f0f-1111-4222-8333-444455556666\"}",
                    "{\"reference\": \"urn:oid:1.2.3\"}",
                    "{\"reference\": \"Patient?identifier=http://secret.example|SecretNumber\"}",
                    "{\"reference\": \"Practitioner/secret-doctor\"}",
                    "{\"reference\": \"Location/secret-ward\"}",
                    "{\"reference\": \"RelatedPerson/secret-mother\", \"type\": \"RelatedPerson\"}",
                    "{\"identifier\": {\"system\": \"http://secret.example\", \"value\": \"SecretNumber\"}}",
                    "{\"type\": \"Practitioner\", \"identifier\": {\"value\": \"SecretNumber\"}}",
                    "{\"type\": \"http://secret.example/SecretType\", \"identifier\": {\"value\": \"SecretNumber\"}}",
                    "{\"display\": \"SecretName\"}"
                })
        void whatIsNotGivenOut_isNotReferredTo(String reference) {
            assertThat(focus(reference).isMissingNode()).isTrue();
        }

        @Test
        void logicalReference_keepsItsTypeAndAPseudonym() {
            assertThat(focus("""
                            {"type": "Patient", "display": "SecretName",
                             "identifier": {"system": "http://secret.example", "value": "SecretNumber",
                                            "assigner": {"display": "SecretAssigner"}}}
                            """)).isEqualTo(Given.tree("""
                            [{"type": "Patient", "identifier": {
                              "system": "https://w3id.org/ecmo-fhir/sid/pseudonym", "value": "%s"}}]
                            """.formatted(PSEUDONYMS.ofIdentifier("SecretNumber"))));
        }

        @Test
        void version_isNotTold() {
            assertThat(focus("{\"reference\": \"Patient/secret-patient/_history/17\"}")
                            .at("/0/reference")
                            .asText())
                    .isEqualTo("Patient/" + pseudonym(PATIENT));
        }

        @Test
        void containedResource_isDeidentified_andStillReferredTo() {
            JsonNode observation = pseudonymised(observation("""
                    "contained": [
                      {"resourceType": "Device", "id": "secret-pump", "serialNumber": "SecretSerial",
                       "text": {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">SecretText</div>"},
                       "type": {"coding": [{"system": "http://snomed.info/sct", "code": "1", "display": "SecretPump"}]},
                       "owner": {"reference": "#secret-owner"}},
                      {"resourceType": "Organization", "id": "secret-owner", "name": "SecretOwner"}],
                    "device": {"reference": "#secret-pump", "display": "SecretPumpText"}
                    """));

            String pump = pseudonym("secret-pump");
            String owner = pseudonym("secret-owner");
            assertThat(observation.at("/device/reference").asText()).isEqualTo("#" + pump);
            assertThat(observation.path("contained")).isEqualTo(Given.tree("""
                    [{"resourceType": "Device", "id": "%s",
                      "type": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}]},
                      "owner": {"reference": "#%s"}},
                     {"resourceType": "Organization", "id": "%s"}]
                    """.formatted(pump, owner, owner)));
        }

        @Test
        void containedResourceThatIsNotGivenOut_isNotReferredTo() {
            JsonNode observation = pseudonymised(observation("""
                    "contained": [
                      {"resourceType": "Practitioner", "id": "secret-doctor", "name": [{"family": "SecretDoctor"}]},
                      {"resourceType": "Location", "id": "secret-ward", "name": "SecretWard"}],
                    "performer": [{"reference": "#secret-doctor"}],
                    "focus": [{"reference": "#secret-ward"}]
                    """));

            assertThat(names(observation)).doesNotContain("contained", "performer", "focus");
        }

        @Test
        void containedPatient_isNotToldBetterThanAnother() {
            JsonNode observation = pseudonymised("""
                    {"resourceType": "Observation", "id": "secret-observation", "status": "final",
                     "code": {"coding": [{"code": "x"}]},
                     "contained": [{"resourceType": "Patient", "id": "secret-inner", "name": [{"family": "SecretName"}],
                                    "birthDate": "1957-08-14", "gender": "male"}],
                     "subject": {"reference": "#secret-inner"}}
                    """);

            JsonNode patient = observation.at("/contained/0");
            assertThat(names(patient)).containsExactly("birthDate", "extension", "gender", "id", "resourceType");
            assertThat(patient.path("birthDate").asText())
                    .isEqualTo(moved("1957-08-14").substring(0, 4));
        }

        @Test
        void referenceToWhatContains_stays() {
            JsonNode observation = pseudonymised(observation("""
                    "contained": [{"resourceType": "DeviceMetric", "id": "secret-metric", "category": "measurement",
                                   "type": {"coding": [{"code": "x"}]}, "parent": {"reference": "#"}}],
                    "device": {"reference": "#secret-metric"}
                    """));

            assertThat(observation.at("/contained/0/parent/reference").asText()).isEqualTo("#");
        }

        @Test
        void sameId_isTheSamePseudonym_whereverItStands() {
            String id = pseudonymised(procedure("\"performedDateTime\": \"2024-03-05\""))
                    .path("id")
                    .asText();

            assertThat(focus("{\"reference\": \"Procedure/secret-procedure\"}")
                            .at("/0/reference")
                            .asText())
                    .isEqualTo("Procedure/" + id);
            assertThat(limited(observation("\"partOf\": [{\"reference\": \"Procedure/secret-procedure\"}]"))
                            .at("/partOf/0/reference")
                            .asText())
                    .isEqualTo("Procedure/" + id);
        }

        @Test
        void otherKey_leavesNothingAlike() {
            Deidentifier others =
                    new Deidentifier(PSEUDONYMISED, People.pseudonyms("another-key-0123456789abcdef01234"), UNKNOWN);
            String sent = procedure("""
                    "identifier": [{"system": "http://secret.example", "value": "SecretNumber"}],
                    "performedDateTime": "2024-03-05"
                    """);

            JsonNode theirs =
                    Given.of(others, sent, PATIENT).orElseThrow().isSafe().json();
            JsonNode ours = pseudonymised(sent);

            for (String path : List.of("/id", "/subject/reference", "/identifier/0/value", "/performedDateTime")) {
                assertThat(theirs.at(path).asText())
                        .as(path)
                        .isNotEmpty()
                        .isNotEqualTo(ours.at(path).asText());
            }
        }
    }

    @Nested
    class Dates {

        private static String performed(String date) {
            return procedure("\"performedDateTime\": \"" + date + "\"");
        }

        private static String movedFor(People people, String patient) {
            return Given.of(people.at(PSEUDONYMISED), performed("2024-03-05T10:15:00+06:00"), patient)
                    .orElseThrow()
                    .json()
                    .path("performedDateTime")
                    .asText();
        }

        @Test
        void personsAreMovedEachByTheirOwn_andMergedRecordsAlike() {
            People people = new People(Map.of("old-record", "person"), Map.of());

            assertThat(movedFor(people, "old-record"))
                    .isEqualTo(movedFor(people, "person"))
                    .endsWith("T10:15:00+06:00");
            assertThat(movedFor(people, "another")).isNotEqualTo(movedFor(people, "person"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-03-05T10:15:00+06:00", "2024-03-05", "2024-03", "2024"})
        void precision_stays_andLimitedIsTrue(String date) {
            assertThat(pseudonymised(performed(date)).path("performedDateTime").asText())
                    .hasSameSizeAs(date);
            assertThat(limited(performed(date)).path("performedDateTime").asText())
                    .isEqualTo(date);
        }

        /** HAPI does not store such; whoever writes into the store by another way must not be given out, either. */
        @ParameterizedTest
        @ValueSource(strings = {"Secret", "2024-03-05 Secret", "2024-03-05T10:15:00+06:00 Secret", "2024-13-45"})
        void whatIsNoDate_vanishes(String date) {
            ResourceDeidentifier resources =
                    new ResourceDeidentifier(UNKNOWN.at(PSEUDONYMISED), new ElementRules(Given.FHIR));

            assertThat(resources.deidentified(performed(date), PATIENT))
                    .hasValueSatisfying(text -> assertThat(Given.tree(text).has("performedDateTime"))
                            .isFalse());
        }

        @Test
        void listOfTimes_keepsItsPlaces() {
            JsonNode timing = pseudonymised(observation("""
                    "effectiveTiming": {"event": ["2024-03-05", "2024-03-06", null],
                      "_event": [null, {"extension": [{"url": "http://secret.example", "valueString": "Secret"}]},
                        {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                                        "valueCode": "unknown"}]}]}
                    """)).path("effectiveTiming");

            assertThat(timing.path("event")).hasSize(3);
            assertThat(timing.at("/event/1").asText()).isEqualTo(moved("2024-03-06"));
            assertThat(timing.at("/_event/2/extension/0/valueCode").asText()).isEqualTo("unknown");
        }
    }

    @Nested
    class OtherTypes {

        @Test
        void device_isItsKind_notItself() {
            JsonNode device = pseudonymised("""
                    {"resourceType": "Device", "id": "secret-device",
                     "identifier": [{"system": "http://secret.example", "value": "SecretInventory"}],
                     "definition": {"reference": "DeviceDefinition/secret-definition"},
                     "udiCarrier": [{"deviceIdentifier": "SecretUdi", "issuer": "http://secret.example",
                       "jurisdiction": "http://secret.example", "carrierAIDC": "U2VjcmV0VWRp", "carrierHRF": "SecretHrf",
                       "entryType": "barcode"}],
                     "status": "active", "distinctIdentifier": "SecretDistinct", "manufacturer": "Maquet",
                     "manufactureDate": "2023-01-02", "expirationDate": "2026-01-02",
                     "lotNumber": "SecretLot", "serialNumber": "SecretSerial",
                     "deviceName": [{"name": "Cardiohelp", "type": "manufacturer-name"},
                                    {"name": "SecretPetName", "type": "user-friendly-name"},
                                    {"name": "SecretPatientName", "type": "patient-reported-name"}],
                     "modelNumber": "HLS 7.0", "partNumber": "SecretPart",
                     "type": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}], "text": "SecretType"},
                     "specialization": [{"systemType": {"text": "SecretSpecial"}, "version": "SecretVersion"}],
                     "version": [{"component": {"value": "SecretComponent"}, "value": "4.2"}],
                     "property": [{"type": {"coding": [{"code": "diameter"}]},
                                   "valueQuantity": [{"value": 23.0, "unit": "SecretFrench", "code": "[Ch]"}]}],
                     "patient": {"reference": "Patient/secret-patient"},
                     "owner": {"reference": "Organization/secret-owner"},
                     "contact": [{"system": "phone", "value": "SecretPhone"}],
                     "location": {"reference": "Location/secret-location"}, "url": "http://secret.example/device",
                     "note": [{"text": "SecretNote"}], "safety": [{"text": "SecretSafety"}],
                     "parent": {"reference": "Device/secret-parent"}}
                    """);

            assertThat(device.at("/manufacturer").asText()).isEqualTo("Maquet");
            assertThat(device.at("/modelNumber").asText()).isEqualTo("HLS 7.0");
            assertThat(device.at("/deviceName/0/name").asText()).isEqualTo("Cardiohelp");
            assertThat(device.at("/version/0/value").asText()).isEqualTo("4.2");
            assertThat(device.at("/property/0/valueQuantity/0/value").asText()).isEqualTo("23.0");
            assertThat(device.at("/property/0/valueQuantity/0/unit").asText()).isEqualTo("[Ch]");
            assertThat(device.at("/manufactureDate").asText()).isEqualTo(moved("2023-01-02"));
            assertThat(device.at("/parent/reference").asText()).isEqualTo("Device/" + pseudonym("secret-parent"));
            assertThat(names(device)).doesNotContain("definition", "location", "contact", "note", "url");
        }

        @Test
        void encounter_isWhenAndHowLong_notWhereAndByWhom() {
            JsonNode encounter = pseudonymised("""
                    {"resourceType": "Encounter", "id": "secret-encounter", "status": "finished",
                     "statusHistory": [{"status": "arrived", "period": {"start": "2024-03-01"}}],
                     "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP",
                               "display": "SecretClass"},
                     "type": [{"text": "SecretType"}],
                     "subject": {"reference": "Patient/secret-patient"},
                     "appointment": [{"reference": "Appointment/secret-appointment"}],
                     "participant": [{"type": [{"text": "SecretRole"}], "period": {"start": "2024-03-02"},
                                      "individual": {"reference": "Practitioner/secret-doctor", "display": "SecretDoctor"}}],
                     "period": {"start": "2024-03-01T08:00:00+06:00", "end": "2024-03-20T12:30:00+06:00"},
                     "length": {"value": 19, "unit": "SecretDays", "system": "http://unitsofmeasure.org", "code": "d"},
                     "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "89138009"}], "text": "SecretReason"}],
                     "diagnosis": [{"condition": {"reference": "Condition/secret-condition"}, "rank": 1}],
                     "hospitalization": {
                       "preAdmissionIdentifier": {"system": "http://secret.example", "value": "SecretAdmission"},
                       "origin": {"reference": "Location/secret-origin"},
                       "dischargeDisposition": {"coding": [{"system": "http://x.example", "code": "home"}], "text": "SecretHome"}},
                     "location": [{"location": {"reference": "Location/secret-bed", "display": "SecretBed"}, "status": "active",
                                   "period": {"start": "2024-03-03"}}],
                     "serviceProvider": {"reference": "Organization/secret-centre", "display": "SecretCentre"}}
                    """);

            assertThat(encounter.at("/period/start").asText()).isEqualTo(moved("2024-03-01T08:00:00+06:00"));
            assertThat(encounter.at("/period/end").asText()).isEqualTo(moved("2024-03-20T12:30:00+06:00"));
            assertThat(encounter.at("/length/value").asInt()).isEqualTo(19);
            assertThat(encounter.at("/class/code").asText()).isEqualTo("IMP");
            assertThat(encounter.at("/diagnosis/0/rank").asInt()).isEqualTo(1);
            assertThat(encounter
                            .at("/hospitalization/dischargeDisposition/coding/0/code")
                            .asText())
                    .isEqualTo("home");
            assertThat(encounter.at("/participant/0").has("individual")).isFalse();
            assertThat(encounter.at("/location/0").has("location")).isFalse();
        }

        @Test
        void careTeam_isRoles_notPersons() {
            JsonNode team = pseudonymised("""
                    {"resourceType": "CareTeam", "id": "secret-team", "status": "active", "name": "SecretTeam",
                     "subject": {"reference": "Patient/secret-patient"},
                     "period": {"start": "2024-03-05"},
                     "participant": [
                       {"role": [{"coding": [{"system": "http://snomed.info/sct", "code": "17561000"}], "text": "SecretRole"}],
                        "member": {"reference": "Practitioner/secret-doctor", "display": "SecretDoctor"},
                        "onBehalfOf": {"reference": "Organization/secret-centre", "display": "SecretCentre"}},
                       {"role": [{"text": "SecretOnlyText"}],
                        "member": {"type": "Practitioner", "display": "SecretNurse",
                                   "identifier": {"system": "http://secret.example", "value": "SecretLicence"}}},
                       {"member": {"reference": "PractitionerRole/secret-role", "display": "SecretSurgeon"}}],
                     "telecom": [{"system": "phone", "value": "SecretPhone"}],
                     "note": [{"text": "SecretNote"}]}
                    """);

            assertThat(team.path("participant")).hasSize(2);
            assertThat(team.at("/participant/0/role/0/coding/0/code").asText()).isEqualTo("17561000");
            assertThat(team.at("/participant/0/onBehalfOf/reference").asText())
                    .isEqualTo("Organization/" + pseudonym("secret-centre"));
            assertThat(team.findValues("member")).isEmpty();
        }

        @Test
        void organization_isAPseudonymAndItsNumbers() {
            Given given = given(PSEUDONYMISED, """
                    {"resourceType": "Organization", "id": "secret-centre", "active": true,
                     "extension": [{"url": "https://w3id.org/ecmo-fhir/StructureDefinition/annual-volume", "extension": [
                       {"url": "year", "valueInteger": 2024}, {"url": "count", "valueInteger": 41}]}],
                     "identifier": [{"system": "http://secret.example", "value": "SecretCentre"}],
                     "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "prov",
                                           "display": "SecretProvider"}]}],
                     "name": "SecretName", "alias": ["SecretAlias"],
                     "telecom": [{"system": "url", "value": "http://secret.example"}],
                     "address": [{"city": "SecretCity", "country": "KZ", "type": "physical", "period": {"start": "2001"}}],
                     "partOf": {"reference": "Organization/secret-holding", "display": "SecretHolding"},
                     "contact": [{"purpose": {"coding": [{"code": "ADMIN"}]}, "name": {"text": "SecretHead"}}],
                     "endpoint": [{"reference": "Endpoint/secret-endpoint"}]}
                    """, null);

            assertThat(names(given.json()))
                    .containsExactly(
                            "active", "extension", "id", "identifier", "meta", "partOf", "resourceType", "type");
            assertThat(given.json().at("/extension/0/extension/1/valueInteger").asInt())
                    .isEqualTo(41);
        }

        @Test
        void groupOfMany_hasMembersAndNoDates() {
            JsonNode group = given(PSEUDONYMISED, """
                    {"resourceType": "Group", "id": "secret-group", "active": true, "type": "person", "actual": true,
                     "identifier": [{"value": "SecretStudy"}], "name": "SecretGroup", "quantity": 2,
                     "code": {"text": "SecretCode"}, "managingEntity": {"reference": "Practitioner/secret-head"},
                     "characteristic": [{"code": {"coding": [{"code": "c"}]}, "valueBoolean": true, "exclude": false,
                                         "period": {"start": "2020-01-01"}}],
                     "member": [
                       {"entity": {"reference": "Patient/secret-patient", "display": "SecretName"},
                        "period": {"start": "2024-03-05", "end": "2024-04-05"}, "inactive": false},
                       {"extension": [{"url": "%s", "valueReference": {"reference": "Procedure/secret-procedure"}}],
                        "entity": {"reference": "Patient/secret-other"}}]}
                    """.formatted(ours("member-run")), null)
                    .json();

            assertThat(group.at("/member/0/entity/reference").asText()).isEqualTo("Patient/" + pseudonym(PATIENT));
            assertThat(group.at("/member/1/extension/0/valueReference/reference")
                            .asText())
                    .isEqualTo("Procedure/" + pseudonym("secret-procedure"));
            assertThat(group.findValues("period")).isEmpty();
            assertThat(group.toString()).doesNotContain("202");
        }

        @Test
        void condition_isItsCodeAndMoments() {
            JsonNode condition = pseudonymised("""
                    {"resourceType": "Condition", "id": "secret-condition",
                     "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                                                    "code": "resolved", "display": "SecretStatus"}]},
                     "code": {"coding": [{"system": "http://snomed.info/sct", "code": "89138009"}], "text": "SecretCode"},
                     "subject": {"reference": "Patient/secret-patient"},
                     "onsetDateTime": "2024-03", "abatementPeriod": {"start": "2024-03-05", "end": "2024-03-09"},
                     "recordedDate": "2024-03-05T10:15:00Z",
                     "recorder": {"reference": "Practitioner/secret-doctor"}, "asserter": {"display": "SecretAsserter"},
                     "stage": [{"summary": {"text": "SecretStage"}, "assessment": [{"reference": "ClinicalImpression/secret-x"}]}],
                     "evidence": [{"code": [{"text": "SecretEvidence"}], "detail": [{"reference": "DocumentReference/secret-d"}]}],
                     "note": [{"text": "SecretNote"}]}
                    """);

            assertThat(condition.at("/clinicalStatus/coding/0/code").asText()).isEqualTo("resolved");
            assertThat(condition.at("/abatementPeriod/end").asText()).isEqualTo(moved("2024-03-09"));
            assertThat(condition.at("/recordedDate").asText()).isEqualTo(moved("2024-03-05T10:15:00Z"));
            assertThat(condition.path("onsetDateTime").asText()).hasSize("2024-03".length());
            assertThat(names(condition)).doesNotContain("recorder", "asserter", "note");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"resourceType\": \"Practitioner\", \"id\": \"secret\", \"name\": [{\"family\": \"Secret\"}]}",
                    "{\"resourceType\": \"RelatedPerson\", \"id\": \"secret\", \"patient\": {\"reference\": \"Patient/secret\"}}",
                    "{\"resourceType\": \"Location\", \"id\": \"secret\", \"name\": \"Secret\"}",
                    "{\"resourceType\": \"Provenance\", \"id\": \"secret\", \"recorded\": \"2024-03-05T10:15:00Z\"}",
                    "{\"resourceType\": \"AuditEvent\", \"id\": \"secret\"}",
                    "{\"resourceType\": \"DocumentReference\", \"id\": \"secret\", \"description\": \"Secret\"}",
                    "{\"resourceType\": \"Bundle\", \"id\": \"secret\", \"type\": \"collection\", \"entry\": [{\"resource\":"
                            + " {\"resourceType\": \"Patient\", \"id\": \"secret\"}}]}",
                    "{\"resourceType\": \"Binary\", \"id\": \"secret\", \"contentType\": \"text/plain\", \"data\": \"U2VjcmV0\"}"
                })
        void otherTypes_areNotGivenOut(String sent) {
            assertThat(Given.of(UNKNOWN.at(PSEUDONYMISED), sent, PATIENT)).isEmpty();
            assertThat(Given.of(UNKNOWN.at(LIMITED), sent, PATIENT)).isEmpty();
        }

        @Test
        void typesGivenOut_areThoseOfTheGuide() {
            assertThat(new TreeSet<>(ElementRules.RESOURCES))
                    .containsExactly(
                            "CareTeam",
                            "Condition",
                            "Device",
                            "DeviceMetric",
                            "Encounter",
                            "Group",
                            "MedicationAdministration",
                            "Observation",
                            "Organization",
                            "Patient",
                            "Procedure",
                            "ResearchStudy",
                            "ResearchSubject");
        }
    }
}
