package io.github.ecmofhir.validation;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.elementmodel.Element.SpecialElement;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.constants.ContainedReferenceValidationPolicy;
import org.hl7.fhir.validation.instance.utils.ValidationContext;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's policy, but that the entries of an envelope are left alone: they are checked one by one, and of its hollow resources
 * the validator would find a dozen faults each, which it then compares with all others.
 */
final class EntriesApart extends FhirDefaultPolicyAdvisor {

    /** What the options of a check carry when it is one of an envelope. */
    static final Object ENVELOPE = new Object();

    @Override
    public ContainedReferenceValidationPolicy policyForContained(
            IResourceValidator validator,
            @Nullable Object appContext,
            StructureDefinition structure,
            ElementDefinition element,
            String containerType,
            String containerId,
            SpecialElement containingResourceType,
            String path,
            String url) {
        // The validator gives its own context, and not the caller's as the interface says.
        Object caller = appContext instanceof ValidationContext validation ? validation.getAppContext() : appContext;
        return caller == ENVELOPE
                ? ContainedReferenceValidationPolicy.IGNORE
                : super.policyForContained(
                        validator,
                        appContext,
                        structure,
                        element,
                        containerType,
                        containerId,
                        containingResourceType,
                        path,
                        url);
    }
}
