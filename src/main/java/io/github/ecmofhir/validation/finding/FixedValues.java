package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values and codes that a profile fixes, and other ones that stand there. */
final class FixedValues implements Saying {

    private static final Pattern CODING = Pattern.compile(
            "^The (?:pattern|fixed value) \\[system (\\S+), code (\\S+), .*? in the profile (\\S+) not found");
    private static final Pattern VALUE =
            Pattern.compile("^Value is '(.*)' but is fixed to '(.*)' in the profile (\\S+)", Pattern.DOTALL);

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher coding = CODING.matcher(finding.message());
        if (coding.find()) {
            String codes = Shown.codes(finding.spot().element());
            String needed = Shown.quoted(coding.group(2)) + " (" + Shown.system(coding.group(1)) + ")";
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    codes.isEmpty() ? "There is no code." : "The code is " + codes + ".",
                    Profiles.named(coding.group(3)) + " needs " + needed + ".",
                    "Add this code, or claim the profile that the resource is meant for."));
        }
        Matcher value = VALUE.matcher(finding.message());
        return value.find()
                ? Optional.of(finding.issue(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        "The value is " + Shown.quoted(value.group(1)) + ".",
                        Profiles.named(value.group(3)) + " fixes it to " + Shown.quoted(value.group(2)) + ".",
                        "Send this value."))
                : Optional.empty();
    }
}
