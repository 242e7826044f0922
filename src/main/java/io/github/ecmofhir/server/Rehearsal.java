package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.validation.WriteCheck;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Checks the guide's example of a submission as a push is checked, before the first sender comes: the first check of all loads
 * a thousand classes, and a hospital should not be the one who waits for that. Nothing is stored.
 */
final class Rehearsal {

    private final FhirContext fhir;
    private final WriteCheck check;

    Rehearsal(FhirContext fhir, WriteCheck check) {
        this.fhir = fhir;
        this.check = check;
    }

    /** Takes about a second. What it finds does not matter. */
    void run() {
        String example = Guide.example("ecmo-submission-bundle-example");
        Bundle submission = parse(example);
        check.bundle(submission);
        alone(submission).forEach(check::single);
    }

    /** The same resources, each sent alone: their references lead to the store, where they are looked up. */
    private List<Resource> alone(Bundle submission) {
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
