package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;

/**
 * References by which a run is put together for its figures lead to a resource that is stored. One that names its target by
 * identifier alone, or contains it, would be stored and what has it counted nowhere.
 */
final class FollowedReference {

    private static final Pattern FOLLOWED =
            Pattern.compile("[A-Za-z]+\\.(subject|patient|encounter|context|serviceProvider|partOf(\\[\\d+])?)"
                    + "|Procedure\\.focalDevice\\[\\d+]\\.manipulated|Patient\\.link\\[\\d+]\\.other");

    private static final Pattern REASON = Pattern.compile("Procedure\\.reasonReference\\[\\d+]");

    private FollowedReference() {}

    /**
     * Checks a reference of a resource that claims one of our profiles.
     *
     * @param path of the reference, from the resource
     * @param ofRun whether that is a run
     */
    static Optional<Issue> check(Reference reference, String path, boolean ofRun, Place place) {
        if (!FOLLOWED.matcher(path).matches() && !(ofRun && REASON.matcher(path).matches())) {
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
