package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Narratives that hold what a browser would run, or what FHIR does not allow in them. */
final class Narratives implements Saying {

    private static final Pattern RULE = Pattern.compile("Constraint failed: txt-\\d");

    /** FHIR's rules of narrative, which do not say what is wrong with it. */
    static boolean isRule(Finding finding) {
        return RULE.matcher(finding.message()).find();
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        return finding.is("XHTML_") || finding.is("TYPE_SPECIFIC_CHECKS_DT_XHTML_")
                ? Optional.of(unsafe(finding, finding.message() + "."))
                : Optional.empty();
    }

    static Issue unsafe(Finding finding, String found) {
        return finding.issue(
                ProblemCode.NARRATIVE_UNSAFE,
                found,
                "A narrative is formatted text: no scripts, forms, event attributes or active links.",
                "Remove it from `text.div`, or send no narrative.");
    }
}
