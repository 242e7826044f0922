package io.github.ecmofhir.validation.finding;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import io.github.ecmofhir.guide.Guide;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** Which codes a value set allows, as the end of a sentence. */
final class AllowedCodes {

    /** More than a reader takes in; the rest is in the value set. */
    private static final int MOST = 12;

    /** What SNOMED CT's full names end with: {@code (body structure)}. */
    private static final Pattern SEMANTIC_TAG = Pattern.compile(" \\([^()]*\\)$");

    private final IValidationSupport support;
    private final Map<String, List<ValueSetExpansionContainsComponent>> expanded = new ConcurrentHashMap<>();

    AllowedCodes(IValidationSupport support) {
        this.support = support;
    }

    /** {@code `success` (Success), `failure` (Failure)}; empty where the set cannot be listed. */
    String list(String valueSet) {
        List<ValueSetExpansionContainsComponent> codes = codes(valueSet);
        List<String> words = codes.stream().limit(MOST).map(AllowedCodes::words).toList();
        String more = codes.size() > MOST ? " and " + (codes.size() - MOST) + " more" : "";
        String where = more.isEmpty() || !Guide.isOurs(valueSet) ? "" : ", all in ValueSet/" + Shown.name(valueSet);
        return String.join(", ", words) + more + where;
    }

    /** The code that looks most like what was written, or is what was written and stands in another system. */
    Optional<ValueSetExpansionContainsComponent> nearest(String valueSet, String written) {
        Map<String, ValueSetExpansionContainsComponent> byCode = new HashMap<>();
        codes(valueSet).forEach(code -> byCode.put(code.getCode(), code));
        return Nearest.to(written, byCode.keySet()).map(byCode::get);
    }

    private static String words(ValueSetExpansionContainsComponent code) {
        return Shown.quoted(code.getCode())
                + (code.hasDisplay()
                        ? " (" + SEMANTIC_TAG.matcher(code.getDisplay()).replaceFirst("") + ")"
                        : "");
    }

    private List<ValueSetExpansionContainsComponent> codes(String valueSet) {
        List<ValueSetExpansionContainsComponent> known = expanded.get(valueSet);
        if (known == null) {
            known = expand(valueSet);
            if (!known.isEmpty()) {
                expanded.put(valueSet, known);
            }
        }
        return known;
    }

    private List<ValueSetExpansionContainsComponent> expand(String valueSet) {
        IBaseResource definition = support.fetchValueSet(valueSet);
        if (definition == null) {
            return List.of();
        }
        IValidationSupport.ValueSetExpansionOutcome outcome = support.expandValueSet(
                new ValidationSupportContext(support), new ValueSetExpansionOptions(), definition);
        return outcome != null && outcome.getValueSet() instanceof ValueSet expansion
                ? expansion.getExpansion().getContains().stream()
                        .sorted(Comparator.comparing(ValueSetExpansionContainsComponent::getCode))
                        .toList()
                : List.of();
    }
}
