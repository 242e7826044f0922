package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** What the server finds in an example by itself, without a store. */
public final class CheckedExample {

    private CheckedExample() {}

    /** Errors and warnings, in the order and words of {@code $validate}. */
    public static List<Issue> issues(String json) {
        return issues((Resource) FhirContext.forR4Cached().newJsonParser().parseResource(json));
    }

    /** The same of a resource. */
    public static List<Issue> issues(Resource resource) {
        Place place =
                new Place(null, resource.fhirType(), resource.getIdElement().getIdPart(), null);
        return Check.SHARED.check(resource, place);
    }

    /** Built once for all examples: it takes seconds. */
    private static final class Check {
        static final ResourceCheck SHARED = create();

        private static ResourceCheck create() {
            FhirContext fhir = FhirContext.forR4Cached();
            Guide guide = Guide.load(fhir);
            return new ResourceCheck(fhir, new ProfileValidator(fhir, guide), guide);
        }
    }
}
