package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to another type of resource than the element is for. */
final class TargetTypes implements Saying {

    private static final Pattern TARGET = Pattern.compile(
            "^The type '(\\w+)' implied by the reference URL (\\S+) is not a valid Target for this element \\(must be one of \\[(.*)]\\)$");

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher target = TARGET.matcher(finding.message());
        return target.matches()
                ? Optional.of(finding.issue(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        "It refers to " + Shown.article(target.group(1)) + ", " + Shown.quoted(target.group(2)) + ".",
                        "It must be "
                                + Shown.or(List.of(target.group(3).split(", ")).stream()
                                        .map(Shown::article)
                                        .toList()) + ".",
                        "Correct the reference."))
                : Optional.empty();
    }
}
