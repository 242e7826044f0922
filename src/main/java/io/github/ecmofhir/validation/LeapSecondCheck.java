package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Refuses second 60, which R4's pattern allows for leap seconds and no length of time can be computed from. */
final class LeapSecondCheck {

    private static final Pattern LEAP = Pattern.compile("T\\d\\d:\\d\\d:60");

    private LeapSecondCheck() {}

    static Optional<Issue> check(Spot spot, Place place) {
        if (!(spot.element() instanceof BaseDateTimeType time)) {
            return Optional.empty();
        }
        String text = time.getValueAsString();
        return text == null || !LEAP.matcher(text).find()
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        place.at(spot.path()),
                        "It is `" + text + "`.",
                        "A minute has seconds 0 to 59; a leap second is written as 59.",
                        "Correct the time."));
    }
}
