package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a finding of HAPI's validator into one of our issues: its cause, in words a registrar can act on. */
final class FindingTranslator {

    private static final Pattern INVARIANT = Pattern.compile("Constraint failed: ([A-Za-z0-9-]+): '(.*?)'(?: \\(.*)?$");
    /** What the terminology service said to the validator. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(error message = .*\\)$", Pattern.DOTALL);

    private static final Pattern OUR_KEY = Pattern.compile("ecmo-.*");
    private static final Pattern CARDINALITY =
            Pattern.compile("^(\\S+): (minimum required|max allowed) = (\\d+), but (?:only )?found (\\d+).*");
    private static final Pattern FROM_PROFILE =
            Pattern.compile("https://w3id\\.org/ecmo-fhir/StructureDefinition/([a-z-]+)");
    private static final Pattern CONDITIONAL_REFERENCE = Pattern.compile("'[A-Z][A-Za-z]+\\?identifier=[^']+'");
    private static final Pattern ENTRY = Pattern.compile("^Bundle\\.entry\\[(\\d+)]\\.resource(?:/\\*[^*]*\\*/)?");

    /** Core rules that say again what one of our rules says better, each with ours. */
    private static final Map<String, Set<String>> TWINS =
            Map.of("per-1", Set.of("ecmo-run-1b", "ecmo-per-1", "ecmo-enc-4"), "obs-6", Set.of("ecmo-val-1"));

    private FindingTranslator() {}

    /** Findings without those that only repeat another. */
    static List<SingleValidationMessage> withoutTwins(List<SingleValidationMessage> findings) {
        Set<String> broken = findings.stream()
                .map(finding -> INVARIANT.matcher(text(finding.getMessage())))
                .filter(Matcher::find)
                .map(invariant -> invariant.group(1))
                .collect(Collectors.toSet());
        return findings.stream().filter(finding -> !repeats(finding, broken)).toList();
    }

    private static boolean repeats(SingleValidationMessage finding, Set<String> broken) {
        if ("Terminology_PassThrough_TX_Message".equals(finding.getMessageId())) {
            return true;
        }
        // A reference by identifier is resolved when it is stored, or refused then.
        if ("REFERENCE_REF_SUSPICIOUS".equalsIgnoreCase(text(finding.getMessageId()))
                && CONDITIONAL_REFERENCE.matcher(text(finding.getMessage())).find()) {
            return true;
        }
        Matcher invariant = INVARIANT.matcher(text(finding.getMessage()));
        return invariant.find()
                && TWINS.getOrDefault(invariant.group(1), Set.of()).stream().anyMatch(broken::contains);
    }

    /**
     * @param place of the resource that was checked; the finding adds the element
     * @return empty for remarks that say nothing to a sender
     */
    static Optional<Issue> translate(SingleValidationMessage finding, Place place) {
        Severity severity = severity(finding.getSeverity());
        if (severity == Severity.INFORMATION) {
            return Optional.empty();
        }
        Place where = place.at(expression(finding.getLocationString()));
        String message = ASIDE.matcher(text(finding.getMessage())).replaceFirst("");
        Matcher invariant = INVARIANT.matcher(message);
        if (invariant.find()) {
            return Optional.of(invariant(severity, invariant.group(1), invariant.group(2), where));
        }
        Matcher cardinality = CARDINALITY.matcher(message);
        if (cardinality.matches()) {
            return Optional.of(cardinality(severity, cardinality, message, where));
        }
        ProblemCode code = codeOf(text(finding.getMessageId()), message, severity);
        String found = message.endsWith(".") ? message : message + ".";
        return Optional.of(new Issue(severity, code.code(), code.category(), where, found, "", mend(code)));
    }

    /** Number of the entry, starting at 1, that a location inside a bundle points to; null if it points to none. */
    static @Nullable Integer entryOf(@Nullable String location) {
        Matcher entry = ENTRY.matcher(text(location));
        return entry.find() ? Integer.valueOf(Integer.parseInt(entry.group(1)) + 1) : null;
    }

    private static Issue invariant(Severity severity, String key, String rule, Place where) {
        String needed = rule.endsWith(".") ? rule : rule + ".";
        if (OUR_KEY.matcher(key).matches()) {
            return Issue.invariant(
                    severity,
                    key,
                    where,
                    "Rule " + key + (severity == Severity.WARNING ? " warns." : " is broken."),
                    needed,
                    "");
        }
        return new Issue(
                severity,
                ProblemCode.CORE_RULE_BROKEN.code(),
                ProblemCode.CORE_RULE_BROKEN.category(),
                where,
                "FHIR's own rule " + key + " is broken.",
                needed,
                "");
    }

    private static Issue cardinality(Severity severity, Matcher cardinality, String message, Place where) {
        String element = cardinality.group(1);
        boolean tooFew = cardinality.group(2).startsWith("minimum");
        ProblemCode code = tooFew ? ProblemCode.VALUE_MISSING : ProblemCode.TOO_MANY;
        String found = tooFew && "0".equals(cardinality.group(4))
                ? "`" + element + "` is missing."
                : "`" + element + "` stands " + cardinality.group(4) + " times.";
        String needed = source(message) + " needs " + (tooFew ? "at least " : "at most ") + cardinality.group(3) + ".";
        String mend = tooFew ? "Add `" + element + "`." : "Remove what is too many.";
        return new Issue(severity, code.code(), code.category(), where, found, needed, mend);
    }

    private static ProblemCode codeOf(String messageId, String message, Severity severity) {
        if (messageId.startsWith("Terminology_") || messageId.startsWith("TERMINOLOGY_")) {
            return severity == Severity.ERROR ? ProblemCode.CODE_NOT_ALLOWED : ProblemCode.CODE_UNKNOWN;
        }
        if (message.startsWith("Unrecognized ") || message.startsWith("Undefined ")) {
            return ProblemCode.ELEMENT_UNKNOWN;
        }
        if (messageId.contains("Minimum") || messageId.contains("MINIMUM")) {
            return ProblemCode.VALUE_MISSING;
        }
        return ProblemCode.VALUE_NOT_ALLOWED;
    }

    private static String mend(ProblemCode code) {
        return switch (code) {
            case CODE_NOT_ALLOWED -> "Use a code of the value set named.";
            case CODE_UNKNOWN -> "Check the code; this server keeps it but does not know it.";
            case ELEMENT_UNKNOWN -> "Remove the element or correct its name.";
            case VALUE_MISSING -> "Add what is missing.";
            default -> "Correct the value.";
        };
    }

    private static String source(String message) {
        Matcher profile = FROM_PROFILE.matcher(message);
        return profile.find() ? "Profile " + profile.group(1) : "FHIR R4";
    }

    private static String expression(@Nullable String location) {
        Matcher entry = ENTRY.matcher(text(location));
        return entry.find() ? text(location).substring(entry.end()).replaceFirst("^\\.", "") : text(location);
    }

    private static Severity severity(ResultSeverityEnum severity) {
        return switch (severity) {
            case FATAL, ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION -> Severity.INFORMATION;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
