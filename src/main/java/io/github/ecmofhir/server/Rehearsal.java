package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Submissions to check before the first sender comes, so that the first request is served as fast as those after it: the
 * guide's example, each time with other identifiers, since what was checked once is not checked again.
 */
final class Rehearsal {

    private static final String IDENTITY = "R-01";

    private final FhirContext fhir;
    private final String example;
    private final AtomicInteger number = new AtomicInteger();

    Rehearsal(FhirContext fhir) {
        this.fhir = fhir;
        this.example = Guide.example("ecmo-submission-bundle-example");
    }

    Bundle next() {
        String identity = "rehearsal-" + number.incrementAndGet();
        return fhir.newJsonParser().parseResource(Bundle.class, example.replace(IDENTITY, identity));
    }
}
