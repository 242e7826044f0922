package io.github.ecmofhir.submission.sheet.mapping;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Collects the resources of one run and makes the transaction Bundle that the server takes as a submission: each entry a
 * conditional update by identifier, references by {@code urn:uuid}. The same resources give the same bundle.
 */
final class SubmissionBundle {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Map<Identity, Resource> resources = new LinkedHashMap<>();

    /** @throws Problem if the identity is in the bundle already */
    void add(Identity identity, Resource resource) {
        if (resources.putIfAbsent(identity, resource) != null) {
            throw Problem.of(
                    ProblemCode.MAPPING_UNUSABLE,
                    Place.element(identity.type()),
                    "Two resources of one run are called `" + identity.value() + "`.",
                    "Each constant, complication item and column makes a resource of its own.",
                    "Remove one of the two from the mapping.");
        }
    }

    /** @throws Problem if a resource refers to one that is not in the bundle */
    Bundle toBundle() {
        Bundle bundle = new Bundle();
        bundle.getMeta().addProfile(Guide.profile("ecmo-submission-bundle"));
        bundle.setType(BundleType.TRANSACTION);
        Set<String> targets = resources.keySet().stream().map(Identity::urn).collect(Collectors.toSet());
        resources.forEach((identity, resource) -> {
            requireTargets(resource, targets);
            bundle.addEntry()
                    .setFullUrl(identity.urn())
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(identity.search());
        });
        return bundle;
    }

    private static void requireTargets(Resource resource, Set<String> targets) {
        FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .filter(reference -> !targets.contains(reference.getReference()))
                .findFirst()
                .ifPresent(dangling -> {
                    throw Problem.of(
                            ProblemCode.MAPPING_UNUSABLE,
                            Place.element(resource.fhirType()),
                            "It refers to a resource that no column and no constant of the mapping makes.",
                            "A TIMI flow, for instance, needs a PCI.",
                            "Add the missing constant or column to the mapping.");
                });
    }
}
