package io.github.ecmofhir.cohort;

/** Resources as a hospital sends them, as short as the views need them. All belong to patient p1 and run r1. */
final class Sent {

    private static final String PROFILE = "https://w3id.org/ecmo-fhir/StructureDefinition/";
    private static final String CODES = "https://w3id.org/ecmo-fhir/CodeSystem/";
    private static final String SNOMED = "http://snomed.info/sct";
    static final String PRESENT = "52101004";
    static final String ABSENT = "2667000";

    private Sent() {}

    static String patient(String elements) {
        return resource("Patient", "p1", "ecmo-patient", elements);
    }

    static String run() {
        return run("r1", "completed");
    }

    static String run(String id, String status) {
        return run(id, status, "\"performedPeriod\": {\"start\": \"2025-03-01T10:00:00+05:00\"}");
    }

    static String run(String id, String status, String elements) {
        return resource("Procedure", id, "ecmo-run", """
                "status": "%s", "identifier": [{"system": "urn:runs", "value": "RUN-%s"}],
                "subject": {"reference": "Patient/p1"}, "encounter": {"reference": "Encounter/s1"},
                "code": {"coding": [{"system": "%s", "code": "233573008"}, {"system": "%s", "code": "786451004"}]},
                %s
                """.formatted(status, id, SNOMED, SNOMED, elements));
    }

    static String procedure(String profile, String id, String status, String partOf, String elements) {
        String part = partOf.isEmpty() ? "" : ", \"partOf\": [{\"reference\": \"Procedure/" + partOf + "\"}]";
        return resource("Procedure", id, profile, """
                "status": "%s", "subject": {"reference": "Patient/p1"}%s%s
                """.formatted(status, part, more(elements)));
    }

    static String observation(String profile, String id, String status, String partOf, String elements) {
        return resource("Observation", id, profile, """
                "status": "%s", "subject": {"reference": "Patient/p1"},
                "partOf": [{"reference": "Procedure/%s"}]%s
                """.formatted(status, partOf, more(elements)));
    }

    static String complication(String id, String status, String item, String presence) {
        return observation("ecmo-complication", id, status, "r1", """
                "code": %s, "valueCodeableConcept": %s
                """.formatted(
                        concept(CODES + "ecmo-complication-type", item), concept(SNOMED, presence)));
    }

    static String checklist(String status, String group, String assessment, String... items) {
        StringBuilder extensions = new StringBuilder();
        for (String item : items) {
            extensions
                    .append(extensions.isEmpty() ? "" : ", ")
                    .append(extension("assessed-item", "\"valueCodeableConcept\": " + concept("urn:items", item)));
        }
        return observation("ecmo-complication-checklist", "checklist-" + group, status, "r1", """
                "category": [%s], "valueCodeableConcept": %s%s
                """.formatted(
                        concept(CODES + "ecmo-complication-group", group),
                        concept("urn:checklist", assessment),
                        items.length == 0 ? "" : ", \"extension\": [" + extensions + "]"));
    }

    static String measurement(String id, String status, String partOf, String loinc, String value, String unit) {
        return observation(
                "ecmo-measurement", id, status, partOf, """
                "code": %s, "effectiveDateTime": "2025-03-01T09:00:00+05:00",
                "valueQuantity": {"value": %s, "code": "%s"}
                """.formatted(concept("http://loinc.org", loinc), value, unit));
    }

    static String timi(String id, String status, String partOf, String grade) {
        return observation("ecmo-timi-flow", id, status, partOf, """
                "valueCodeableConcept": %s, "extension": [%s]
                """.formatted(
                        concept(SNOMED, grade), extension("pci-phase", "\"valueCode\": \"post\"")));
    }

    /** @param when effective time or timepoint as JSON elements */
    static String vitalStatus(String status, String vital, String when) {
        return observation(
                "ecmo-vital-status",
                "vital",
                status,
                "r1",
                "\"valueCodeableConcept\": " + concept("urn:vital", vital) + ", " + when);
    }

    static String hospitalStay(String status, String elements) {
        return resource("Encounter", "s1", "ecmo-hospital-encounter", """
                "status": "%s", "subject": {"reference": "Patient/p1"}%s
                """.formatted(status, more(elements)));
    }

    static String icuStay(String id, String status, String elements) {
        return resource("Encounter", id, "ecmo-icu-encounter", """
                "status": "%s", "subject": {"reference": "Patient/p1"},
                "partOf": {"reference": "Encounter/s1"}%s
                """.formatted(status, more(elements)));
    }

    static String condition(String id, String verification, String code, String elements) {
        return resource("Condition", id, "ecmo-indication", """
                "subject": {"reference": "Patient/p1"}, "verificationStatus": %s, "code": %s%s
                """.formatted(
                        concept("urn:verification", verification), concept(SNOMED, code), more(elements)));
    }

    static String resource(String type, String id, String profile, String elements) {
        return """
                {"resourceType": "%s", "id": "%s", "meta": {"profile": ["%s"]}%s}
                """.formatted(type, id, PROFILE + profile, more(elements));
    }

    static String extension(String id, String value) {
        return "{\"url\": \"" + PROFILE + id + "\", " + value + "}";
    }

    static String concept(String system, String code) {
        return "{\"coding\": [{\"system\": \"" + system + "\", \"code\": \"" + code + "\"}]}";
    }

    private static String more(String elements) {
        return elements.isBlank() ? "" : ", " + elements;
    }
}
