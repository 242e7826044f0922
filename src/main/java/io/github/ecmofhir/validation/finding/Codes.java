package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;

/** Codes that are not in the value set of their element: which stands there, and which may. */
final class Codes implements Saying {

    private static final Pattern VALUE_SET = Pattern.compile("value set '[^']*' \\((https?://[^)|\\s]+)");
    private static final Pattern SENT = Pattern.compile("^The value provided \\('(.*?)'\\)");
    private static final String WITHOUT_SYSTEM = "A code with no system has no defined meaning";

    private final AllowedCodes allowed;

    Codes(AllowedCodes allowed) {
        this.allowed = allowed;
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        if (finding.message().contains(WITHOUT_SYSTEM)) {
            return Optional.of(finding.issue(
                    ProblemCode.CODE_UNKNOWN,
                    withoutSystem(finding.spot().element()) + " has no system.",
                    "Without its code system a code means nothing.",
                    "Add `system`."));
        }
        Matcher valueSet = VALUE_SET.matcher(finding.message());
        return finding.is("Terminology_") && valueSet.find()
                ? Optional.of(outside(finding, valueSet.group(1)))
                : Optional.empty();
    }

    private Issue outside(Finding finding, String valueSet) {
        boolean required = finding.severity() == Severity.ERROR;
        String list = allowed.list(valueSet);
        String written = written(finding);
        String mend = (written.isEmpty()
                        ? Optional.<ValueSetExpansionContainsComponent>empty()
                        : allowed.nearest(valueSet, written))
                .map(code -> meant(written, code))
                .orElse(required ? "Use one of these." : "Use one of these, or keep yours where none of them fits.");
        return finding.issue(
                required ? ProblemCode.CODE_NOT_ALLOWED : ProblemCode.CODE_OUTSIDE,
                found(finding, valueSet),
                (required
                                ? "A code of " + Shown.name(valueSet) + " is needed"
                                : "Codes of " + Shown.name(valueSet) + " are preferred")
                        + (list.isEmpty() ? "." : ": " + list + "."),
                mend);
    }

    private static String meant(String written, ValueSetExpansionContainsComponent code) {
        return written.equals(code.getCode())
                ? "The `system` of this code is `" + code.getSystem() + "`."
                : "Did you mean " + Shown.quoted(code.getCode()) + "?";
    }

    private static String found(Finding finding, String valueSet) {
        Base element = finding.spot().element();
        String codes = Shown.codes(element);
        if (codes.isEmpty()) {
            Matcher sent = SENT.matcher(finding.message());
            codes = sent.find() ? Shown.quoted(sent.group(1)) : "";
        }
        if (!codes.isEmpty()) {
            return codes + " is not in the value set " + Shown.name(valueSet) + ".";
        }
        return element instanceof CodeableConcept concept && concept.hasText()
                ? "There is the text " + Shown.quoted(concept.getText()) + " and no code."
                : "There is no code.";
    }

    /** The one code that the sender wrote; empty for none or several. */
    private static String written(Finding finding) {
        Base element = finding.spot().element();
        if (element instanceof CodeableConcept concept && concept.getCoding().size() == 1) {
            element = concept.getCodingFirstRep();
        }
        if (element instanceof Coding coding) {
            // There may be an extension and no value
            return Objects.requireNonNullElse(coding.getCode(), "");
        }
        if (element instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            return primitive.getValueAsString();
        }
        Matcher sent = SENT.matcher(finding.message());
        return sent.find() ? sent.group(1) : "";
    }

    private static String withoutSystem(@Nullable Base element) {
        if (!(element instanceof CodeableConcept concept)) {
            return Shown.codes(element);
        }
        return concept.getCoding().stream()
                .filter(coding -> !coding.hasSystem())
                .map(Shown::codes)
                .collect(Collectors.joining(" and "));
    }
}
