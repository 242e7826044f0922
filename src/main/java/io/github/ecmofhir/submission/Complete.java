package io.github.ecmofhir.submission;

import io.github.ecmofhir.guide.Claims;
import org.hl7.fhir.r4.model.Resource;

/** The mark of a run whose submission holds everything of it: the tag {@code ecmo-submission#complete}. */
final class Complete {

    private static final String SYSTEM = Canonical.codeSystem("ecmo-submission");
    private static final String CODE = "complete";

    private Complete() {}

    static boolean is(Resource resource) {
        return Claims.claims(resource, "ecmo-run") && resource.getMeta().getTag(SYSTEM, CODE) != null;
    }
}
