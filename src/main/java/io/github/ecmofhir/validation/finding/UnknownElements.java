package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.jspecify.annotations.Nullable;

/** Elements that FHIR does not have, mostly misspelt ones; JSON and XML are told the same. */
final class UnknownElements implements Saying {

    private static final Pattern UNKNOWN =
            Pattern.compile("^(?:Unrecognized property|Undefined (?:element|attribute)) '@?(\\w+)'");

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher unknown = UNKNOWN.matcher(finding.message());
        if (!unknown.find()) {
            return Optional.empty();
        }
        String name = unknown.group(1);
        String parent = finding.spot().path().replaceFirst("\\." + name + "(\\[\\d+])?$", "");
        return Optional.of(finding.issue(
                ProblemCode.ELEMENT_UNKNOWN,
                parent,
                "FHIR R4 has no element " + Shown.quoted(name) + " here.",
                "What it holds would be lost.",
                Nearest.to(name, names(finding.spot().element()))
                        .map(known -> "Did you mean " + Shown.quoted(known) + "?")
                        .orElse("Remove it, or correct its name.")));
    }

    /** Elements that the parent may have; a choice by its first word. */
    private static List<String> names(@Nullable Base parent) {
        return parent == null
                ? List.of()
                : parent.children().stream()
                        .map(property -> property.getName().replace("[x]", ""))
                        .toList();
    }
}
