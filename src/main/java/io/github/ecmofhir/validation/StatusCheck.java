package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * ECMO-X15: who sends something of ours with a status that no figure counts is told so. What was entered in error, not done or
 * refuted is so on purpose.
 */
final class StatusCheck {

    private static final Map<String, Set<String>> UNCOUNTED = Map.of(
            "Observation", Set.of("registered", "preliminary", "cancelled", "unknown"),
            "Procedure", Set.of("preparation", "unknown"),
            "Encounter", Set.of("cancelled"));

    private StatusCheck() {}

    static Optional<Issue> check(Resource resource, Place place) {
        String status = status(resource);
        // A run of unknown status is one all the same
        boolean counted = !UNCOUNTED.getOrDefault(resource.fhirType(), Set.of()).contains(status)
                || status.equals("unknown") && Claims.claims(resource, "ecmo-run");
        return counted || !Claims.claimsOurs(resource)
                ? Optional.empty()
                : Optional.of(Issue.warning(
                        ProblemCode.NOT_COUNTED,
                        place.at(resource.fhirType() + ".status"),
                        "The status is `" + status + "`, with which it is stored and counts in no figure.",
                        "Figures count what was affirmed: an observation that is final, a procedure that was begun.",
                        "Send it again when it is so."));
    }

    private static String status(Resource resource) {
        Property status = resource.getNamedProperty("status");
        return status == null
                ? ""
                : status.getValues().stream()
                        .findFirst()
                        .map(value -> String.valueOf(value.primitiveValue()))
                        .orElse("");
    }
}
