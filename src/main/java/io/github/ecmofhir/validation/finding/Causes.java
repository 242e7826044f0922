package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps of what the validator found the causes, and leaves out what only follows from them or says them again. */
final class Causes {

    private static final Pattern CONDITIONAL_REFERENCE = Pattern.compile("'[A-Z][A-Za-z]+\\?identifier=[^']+'");
    private static final Pattern VALUE = Pattern.compile("\\.value(\\.ofType\\(.*\\))?$");

    /** Core rules that say again what one of our rules says better, each with ours. */
    private static final Map<String, Set<String>> TWINS =
            Map.of("per-1", Set.of("ecmo-run-1b", "ecmo-per-1", "ecmo-enc-4"), "obs-6", Set.of("ecmo-val-1"));

    /** Rules that compare two times. */
    private static final Set<String> PERIODS = Set.of("per-1", "ecmo-run-1b", "ecmo-per-1", "ecmo-per-2", "ecmo-enc-4");

    /** Kinds of findings from which others follow. */
    private static final List<String> HAVE_CONSEQUENCES = List.of(
            "Extension_EXT_Url_NotFound",
            "Extension_EXT_Type",
            "Extension_PROF_Type",
            "Extension_EXT_SubExtension_Invalid",
            "Type_Specific_Checks_DT_Date",
            "XHTML_");

    private final List<Finding> causes;
    private final Set<String> brokenRules;

    private Causes(List<Finding> findings) {
        this.brokenRules = findings.stream()
                .map(finding -> Invariants.KEY.matcher(finding.message()))
                .filter(Matcher::find)
                .map(rule -> rule.group(1))
                .collect(Collectors.toSet());
        this.causes = findings.stream()
                .filter(finding -> HAVE_CONSEQUENCES.stream().anyMatch(finding::is))
                .toList();
    }

    static List<Finding> among(List<Finding> findings) {
        Causes causes = new Causes(findings);
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (!causes.follows(finding)) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private boolean follows(Finding finding) {
        return isRemark(finding)
                || isSaidOfTheCode(finding)
                || isTwin(finding)
                || isOfNamelessExtension(finding)
                || isOfWrongType(finding)
                || isOfUnknownPart(finding)
                || isOfUnreadableValue(finding)
                || isOfNarrative(finding);
    }

    private static boolean isRemark(Finding finding) {
        // A reference by identifier is resolved when it is stored, or refused then.
        return finding.severity() == Severity.INFORMATION && !Extensions.isUnknown(finding)
                || finding.is("REFERENCE_REF_SUSPICIOUS")
                        && CONDITIONAL_REFERENCE.matcher(finding.message()).find();
    }

    /** The terminology service's own words, where the value set says it better. */
    private boolean isSaidOfTheCode(Finding finding) {
        return finding.is("Terminology_PassThrough_TX_Message") && !Units.isUnknown(finding);
    }

    private boolean isTwin(Finding finding) {
        Matcher rule = Invariants.KEY.matcher(finding.message());
        return rule.find()
                && TWINS.getOrDefault(rule.group(1), Set.of()).stream().anyMatch(brokenRules::contains);
    }

    private boolean isOfNamelessExtension(Finding finding) {
        return any(cause -> cause != finding
                && cause.is("Extension_EXT_Url_NotFound")
                && (finding.location().startsWith(cause.location())
                        || isMissingPart(finding) && cause.location().startsWith(finding.location() + ".")));
    }

    private boolean isOfWrongType(Finding finding) {
        return any(cause -> cause != finding
                && (cause.is("Extension_EXT_Type") || cause.is("Extension_PROF_Type"))
                && finding.location().startsWith(VALUE.matcher(cause.location()).replaceFirst(""))
                && (!isType(finding) || causes.indexOf(cause) < causes.indexOf(finding)));
    }

    private static boolean isType(Finding finding) {
        return finding.is("Extension_EXT_Type") || finding.is("Extension_PROF_Type");
    }

    private boolean isOfUnknownPart(Finding finding) {
        return isMissingPart(finding)
                && any(cause -> cause.is("Extension_EXT_SubExtension_Invalid")
                        && cause.location().startsWith(finding.location() + "."));
    }

    private static boolean isMissingPart(Finding finding) {
        return finding.is("Validation_VAL_Profile_Minimum");
    }

    /** A rule that could not be worked out because a value cannot be read, which is said of the value. */
    private boolean isOfUnreadableValue(Finding finding) {
        Matcher rule = Invariants.KEY.matcher(finding.message());
        return rule.find()
                && (PERIODS.contains(rule.group(1)))
                && any(cause -> cause.is("Type_Specific_Checks_DT_Date"));
    }

    private boolean isOfNarrative(Finding finding) {
        return Narratives.isRule(finding) && any(cause -> cause.is("XHTML_"));
    }

    private boolean any(Predicate<Finding> test) {
        return causes.stream().anyMatch(test);
    }
}
