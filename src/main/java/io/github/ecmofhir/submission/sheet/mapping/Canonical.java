package io.github.ecmofhir.submission.sheet.mapping;

/** Canonical addresses of our implementation guide. */
final class Canonical {

    private static final String BASE = "https://w3id.org/ecmo-fhir/";

    private Canonical() {}

    static String structure(String id) {
        return BASE + "StructureDefinition/" + id;
    }

    static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    /** System of the identifiers of a sheet. */
    static String sid(String source, String kind) {
        return BASE + "sid/" + source + "/" + kind;
    }
}
