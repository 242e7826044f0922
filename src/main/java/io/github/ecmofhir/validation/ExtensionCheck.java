package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Extension;

/**
 * Refuses extensions that hold nothing, which the parser leaves out before any validator sees them, and modifier extensions: one may turn the meaning of a resource into its opposite, and none is understood here (FHIR
 * R4 §2.4.1.1: who does not understand one does not process what holds it).
 */
final class ExtensionCheck {

    private static final Pattern MODIFIER = Pattern.compile("(^|\\.)modifierExtension\\[\\d+]$");

    private ExtensionCheck() {}

    /** Nothing for an element that is no extension. */
    static List<Issue> check(Spot spot, Place place) {
        if (!(spot.element() instanceof Extension extension)) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        if (extension.hasUrl() && !extension.hasValue() && !extension.hasExtension()) {
            issues.add(Issue.error(
                    ProblemCode.VALUE_MISSING,
                    place.at(spot.path()),
                    "The extension holds nothing.",
                    "An extension has a value or parts.",
                    "Add its value, or leave it out."));
        }
        if (MODIFIER.matcher(spot.path()).find()) {
            issues.add(Issue.error(
                    ProblemCode.MODIFIER_UNKNOWN,
                    place.at(spot.path()),
                    "There is a modifier extension, `" + extension.getUrl() + "`.",
                    "It may negate what the resource says, and this server knows none.",
                    "Say it with the elements of the profile, or leave it out."));
        }
        return issues;
    }
}
