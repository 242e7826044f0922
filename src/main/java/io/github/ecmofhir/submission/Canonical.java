package io.github.ecmofhir.submission;

import io.github.ecmofhir.guide.Guide;

/** Canonical addresses of our implementation guide. */
public final class Canonical {

    private static final String BASE = Guide.BASE + "/";

    private Canonical() {}

    public static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    /** System of the identifiers of a sheet. */
    public static String sid(String source, String kind) {
        return BASE + "sid/" + source + "/" + kind;
    }
}
