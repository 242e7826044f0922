package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Broken invariants: what stands there, and the rule in its own words. */
final class Invariants implements Saying {

    static final Pattern KEY = Pattern.compile("Constraint failed: ([A-Za-z0-9-]+): '");

    private static final Pattern INVARIANT = Pattern.compile(
            "Constraint failed: ([A-Za-z0-9-]+): '(.*?)'(?:(?:Invalid date|For input|Unable).*| \\(.*)?$",
            Pattern.DOTALL);
    private static final String OURS = "ecmo-";

    private final Units units;

    Invariants(Units units) {
        this.units = units;
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher invariant = INVARIANT.matcher(finding.message());
        if (!invariant.find()) {
            return Optional.empty();
        }
        String key = invariant.group(1);
        String rule = invariant.group(2).endsWith(".") ? invariant.group(2) : invariant.group(2) + ".";
        return Optional.of(key.startsWith(OURS) ? ours(finding, key, rule) : core(finding, key, rule));
    }

    private Issue ours(Finding finding, String key, String rule) {
        Optional<Units.Misfit> misfit = units.misfit(finding, key);
        String broken = "Rule " + key + (finding.severity() == Severity.WARNING ? " warns" : " is broken");
        String value = misfit.map(Units.Misfit::found)
                .orElseGet(() -> Shown.value(finding.spot().element()));
        return Issue.invariant(
                finding.severity(),
                key,
                finding.place()
                        .at(misfit.map(Units.Misfit::path).orElse(finding.spot().path())),
                value.isEmpty() ? broken + "." : broken + ": " + value + ".",
                misfit.map(Units.Misfit::needed).orElse(rule),
                "");
    }

    private static Issue core(Finding finding, String key, String rule) {
        if (Narratives.isRule(finding)) {
            return Narratives.unsafe(finding, "The narrative breaks FHIR's own rule " + key + ".");
        }
        String value = Shown.value(finding.spot().element());
        String broken = "FHIR's own rule " + key + " is broken";
        return finding.issue(
                ProblemCode.CORE_RULE_BROKEN, value.isEmpty() ? broken + "." : broken + ": " + value + ".", rule, "");
    }
}
