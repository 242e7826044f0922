package io.github.ecmofhir.submission;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.SubmissionTag;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/**
 * Submissions that change nothing where all their resources are stored as they stand in them: each is named by its identifier,
 * which belongs to it alone, no version is asked for, and nothing is said of what is not in it.
 */
public final class Repeatable {

    private static final String BY_IDENTIFIER = "?identifier=";

    private Repeatable() {}

    /** Whether a bundle is such a submission. */
    public static boolean is(Bundle bundle) {
        return bundle.getType() == BundleType.TRANSACTION
                && bundle.hasEntry()
                && bundle.getEntry().stream().allMatch(Repeatable::is);
    }

    private static boolean is(BundleEntryComponent entry) {
        BundleEntryRequestComponent request = entry.getRequest();
        Resource resource = entry.getResource();
        return resource != null
                && request.getMethod() == HTTPVerb.PUT
                && request.getUrl().startsWith(resource.fhirType() + BY_IDENTIFIER)
                && !request.hasIfMatch()
                && !request.hasIfNoneMatch()
                && !request.hasIfModifiedSince()
                && Claims.claimsOurs(resource)
                && !SubmissionTag.saysComplete(resource);
    }
}
