package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * References by which a run is put together for its figures lead to a resource that is stored. One that names its target by
 * identifier alone, or contains it, would be stored and what has it counted nowhere.
 */
final class FollowedReference {

    private static final String OF_ANY =
            "[A-Za-z]+\\.(subject|patient|encounter|context|serviceProvider|partOf(\\[\\d+])?)"
                    + "|Procedure\\.focalDevice\\[\\d+]\\.manipulated|Patient\\.link\\[\\d+]\\.other";

    private static final FollowedReference NONE = new FollowedReference(Pattern.compile("(?!)"));
    private static final FollowedReference OF_OURS = new FollowedReference(Pattern.compile(OF_ANY));
    private static final FollowedReference OF_RUNS =
            new FollowedReference(Pattern.compile(OF_ANY + "|Procedure\\.reasonReference\\[\\d+]"));

    private final Pattern paths;

    private FollowedReference(Pattern paths) {
        this.paths = paths;
    }

    /** Those of a resource; none where it claims none of our profiles. */
    static FollowedReference of(Resource resource) {
        if (!Claims.claimsOurs(resource)) {
            return NONE;
        }
        return Claims.claims(resource, "ecmo-run") ? OF_RUNS : OF_OURS;
    }

    /** @param path of the reference, from the resource */
    Optional<Issue> check(Reference reference, String path, Place place) {
        if (!paths.matcher(path).matches()) {
            return Optional.empty();
        }
        String found = found(reference);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        place.at(path),
                        found,
                        "What a run consists of is found by references to stored resources; what has none would not be counted.",
                        "Write in `reference` the fullUrl of an entry, `Type/id`, or `Type?identifier=system|value`."));
    }

    private static String found(Reference reference) {
        String url = reference.getReference();
        if (url != null && !url.isEmpty()) {
            return url.startsWith("#") ? "It refers to `" + url + "`, which is contained." : "";
        }
        if (reference.hasIdentifier()) {
            return "It names its target by `identifier` alone.";
        }
        return reference.hasDisplay() ? "It names its target by `display` alone." : "";
    }
}
