package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Refuses identifiers with a blank at an end, or what has no shape: nobody sees it, and it makes another identity. */
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
        return Optional.ofNullable(text)
                .filter(written -> !written.isEmpty())
                .flatMap(IdentifierCheck::unseen)
                .map(unseen -> Issue.error(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        place.at(spot.path() + "." + name),
                        "It is `" + text + "`, with " + unseen + ".",
                        "Identifiers are compared as they are written.",
                        "Leave it out."));
    }

    private static Optional<String> unseen(String text) {
        if (isBlank(text, 0) || isBlank(text, text.length() - 1)) {
            return Optional.of("a blank at an end");
        }
        return text.codePoints()
                .filter(IdentifierCheck::isUnseen)
                .mapToObj(letter -> "the invisible character U+%04X".formatted(letter))
                .findFirst();
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isBlank(String text, int at) {
        char letter = text.charAt(at);
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
