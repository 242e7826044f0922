package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Refuses identifiers with a blank at an end: nobody sees it, searches pass over it, and it makes another identity. */
final class IdentifierCheck {

    private IdentifierCheck() {}

    static Optional<Issue> check(Spot spot, Place place) {
        if (!(spot.element() instanceof Identifier identifier)) {
            return Optional.empty();
        }
        return issue(spot, place, "value", identifier.getValue())
                .or(() -> issue(spot, place, "system", identifier.getSystem()));
    }

    private static Optional<Issue> issue(Spot spot, Place place, String name, @Nullable String text) {
        return text == null || text.isEmpty() || !isBlank(text, 0) && !isBlank(text, text.length() - 1)
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        place.at(spot.path() + "." + name),
                        "It is `" + text + "`, with a blank at an end.",
                        "Identifiers are compared as they are written.",
                        "Leave the blank out."));
    }

    private static boolean isBlank(String text, int at) {
        char letter = text.charAt(at);
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
