package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;

/**
 * HAPI's validator module with the same findings, which for JSON takes its InstanceValidators from a pool. HAPI makes one for
 * each resource, and to make it (reading a table of OIDs, looking several times through all definitions) costs nearly as much
 * as to use it.
 */
final class PooledInstanceValidator extends FhirInstanceValidator {

    private static final Set<String> UNKNOWN_PROFILE = Set.of(
            I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN, I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY);

    private final Definitions definitions;
    private final Learned learned;
    private final Queue<ReusableValidator> idle = new ConcurrentLinkedQueue<>();

    PooledInstanceValidator(IValidationSupport support) {
        super(support);
        definitions = new Definitions(support);
        learned = new Learned(definitions.getVersion());
        setWrappedWorkerContext(support, definitions);
        // A resource may carry extensions of others; a profile that nobody knows is an error.
        setAnyExtensionsAllowed(true);
        setErrorForUnknownProfiles(true);
        setAssumeValidRestReferences(true);
        setValidatorPolicyAdvisor(new EntriesApart());
        setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    }

    @Override
    protected List<ValidationMessage> validate(IValidationContext<?> context) {
        if (context.getResourceAsStringEncoding() != EncodingEnum.JSON) {
            return super.validate(context);
        }
        ReusableValidator pooled = idle.poll();
        ReusableValidator validator = pooled == null ? make() : pooled;
        Optional<List<ValidationMessage>> findings = validator.findings(context);
        // One that threw is not put back: nobody knows in what state it is.
        if (!validator.isWorn()) {
            idle.add(validator);
        }
        return findings.map(PooledInstanceValidator::asHapi).orElseGet(() -> super.validate(context));
    }

    /** The settings that HAPI gives to each of its own. */
    private ReusableValidator make() {
        ReusableValidator validator = new ReusableValidator(definitions, learned);
        validator.setAssumeValidRestReferences(isAssumeValidRestReferences());
        validator.setBestPracticeWarningLevel(getBestPracticeWarningLevel());
        validator.setAnyExtensionsAllowed(isAnyExtensionsAllowed());
        validator.setErrorForUnknownProfiles(isErrorForUnknownProfiles());
        validator.setPolicyAdvisor(getValidatorPolicyAdvisor());
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setAllowXsiLocation(true);
        return validator;
    }

    /** What HAPI leaves out of its validator's findings, and what it says more loudly. */
    private static List<ValidationMessage> asHapi(List<ValidationMessage> findings) {
        findings.stream()
                .filter(finding -> UNKNOWN_PROFILE.contains(String.valueOf(finding.getMessageId())))
                .forEach(finding -> finding.setLevel(IssueSeverity.ERROR));
        return findings.stream().filter(finding -> !isOfNoUse(finding)).toList();
    }

    private static boolean isOfNoUse(ValidationMessage finding) {
        String id = finding.getMessageId();
        return I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE.equals(id)
                || (I18nConstants.TERMINOLOGY_TX_VALUESET_NOTFOUND.equals(id)
                        && finding.getMessage().contains("http://hl7.org/fhir/ValueSet/mimetypes"));
    }
}
