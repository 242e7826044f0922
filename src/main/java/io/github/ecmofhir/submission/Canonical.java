package io.github.ecmofhir.submission;

/** Canonical addresses of our implementation guide. */
public final class Canonical {

    private static final String BASE = "https://w3id.org/ecmo-fhir/";

    private Canonical() {}

    public static String structure(String id) {
        return BASE + "StructureDefinition/" + id;
    }

    public static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    /** System of the identifiers of a sheet. */
    public static String sid(String source, String kind) {
        return BASE + "sid/" + source + "/" + kind;
    }
}
