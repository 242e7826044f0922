package io.github.ecmofhir.submission.sheet;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/**
 * The bundle of one row.
 *
 * @param id of the run, fit for a file name
 */
record Submission(int row, String id, Bundle bundle) {

    private static final String RUN_PROFILE = Guide.profile("ecmo-run");

    /** The same row gives the same bytes. */
    String json() {
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle);
    }

    /** Place of the run among the entries. */
    int runEntry() {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (entry.getResource().getMeta().hasProfile(RUN_PROFILE)) {
                return i;
            }
        }
        throw new IllegalStateException("A submission without a run");
    }
}
