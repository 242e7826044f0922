package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;

/**
 * HAPI's code systems that need no list. The library that reads units fails on some that are none: it reads exponents into an
 * {@code int}, and parentheses by a call for each.
 */
final class CommonCodes extends CommonCodeSystemsTerminologyService {

    /** The longest in use have some thirty characters. */
    private static final int LONGEST_UNIT = 200;

    CommonCodes(FhirContext fhir) {
        super(fhir);
    }

    @Override
    public LookupCodeResult lookupCode(ValidationSupportContext context, LookupCodeRequest request) {
        if (!UCUM_CODESYSTEM_URL.equals(request.getSystem())) {
            return super.lookupCode(context, request);
        }
        if (request.getCode().length() > LONGEST_UNIT) {
            return none(request, "It is too long");
        }
        try {
            return super.lookupCode(context, request);
        } catch (NumberFormatException e) {
            return none(request, "A number is too large");
        }
    }

    /** In the library's own words. */
    private static LookupCodeResult none(LookupCodeRequest request, String why) {
        return LookupCodeResult.notFound(request.getSystem(), request.getCode())
                .setErrorMessage("Error processing unit '" + request.getCode() + "': " + why);
    }
}
