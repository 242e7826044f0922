package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

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
        return parse(example.replace(IDENTITY, "rehearsal-" + number.incrementAndGet()));
    }

    /** The resources of another submission, each to be sent alone: their references are looked up in the store. */
    List<Resource> nextResources() {
        Bundle submission = next();
        String json = fhir.newJsonParser().encodeResourceToString(submission);
        for (BundleEntryComponent entry : submission.getEntry()) {
            json = json.replace(
                    "\"reference\":\"" + entry.getFullUrl() + "\"",
                    "\"reference\":\"" + entry.getResource().fhirType() + "/rehearsal\"");
        }
        return parse(json).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
    }

    private Bundle parse(String json) {
        return fhir.newJsonParser().parseResource(Bundle.class, json);
    }
}
