package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a code, for good: terminology does not change while the server runs. HAPI's own cache forgets, and
 * to know what to forget it writes down each look, which costs more than the look.
 */
final class RememberedCodes extends BaseValidationSupportWrapper {

    /** Senders may make up codes without end. */
    private static final int MOST = 50_000;

    private final Map<Question, Optional<CodeValidationResult>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> systems = new ConcurrentHashMap<>();

    /**
     * @param valueSet canonical URL and version; null where only the code system is asked
     */
    private record Question(
            @Nullable String valueSet,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            boolean inferSystem,
            boolean validateDisplay) {}

    private final boolean oneCodingSuffices;

    RememberedCodes(FhirContext fhir, IValidationSupport support) {
        super(fhir, support);
        oneCodingSuffices = support.isCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid();
    }

    /** The wrapper does not pass this on. */
    @Override
    public boolean isCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid() {
        return oneCodingSuffices;
    }

    @Override
    public @Nullable CodeValidationResult validateCode(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            @Nullable String valueSetUrl) {
        return answer(
                question(valueSetUrl, options, system, code, display),
                () -> super.validateCode(context, options, system, code, display, valueSetUrl));
    }

    @Override
    public @Nullable CodeValidationResult validateCodeInValueSet(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            IBaseResource valueSet) {
        if (!(valueSet instanceof ValueSet r4) || !r4.hasUrl()) {
            return super.validateCodeInValueSet(context, options, system, code, display, valueSet);
        }
        return answer(
                question(r4.getUrl() + "|" + r4.getVersion(), options, system, code, display),
                () -> super.validateCodeInValueSet(context, options, system, code, display, valueSet));
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext context, @Nullable String system) {
        if (system == null) {
            return super.isCodeSystemSupported(context, null);
        }
        Boolean known = systems.get(system);
        if (known == null) {
            known = super.isCodeSystemSupported(context, system);
            if (systems.size() < MOST) {
                systems.put(system, known);
            }
        }
        return known;
    }

    private @Nullable CodeValidationResult answer(
            Question question, Supplier<@Nullable CodeValidationResult> otherwise) {
        Optional<CodeValidationResult> known = codes.get(question);
        if (known == null) {
            known = Optional.ofNullable(otherwise.get());
            if (codes.size() < MOST) {
                codes.put(question, known);
            }
        }
        return known.orElse(null);
    }

    private static Question question(
            @Nullable String valueSet,
            ConceptValidationOptions options,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display) {
        return new Question(valueSet, system, code, display, options.isInferSystem(), options.isValidateDisplay());
    }
}
