package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;

/** The units of measure, by their grammar and HAPI's copy of the table of units. */
final class Ucum {

    static final String URL = "http://unitsofmeasure.org";

    private Ucum() {}

    static boolean isUnit(String unit) {
        CommonCodeSystemsTerminologyService service =
                new CommonCodeSystemsTerminologyService(FhirContext.forR4Cached());
        return Objects.requireNonNull(service.validateCode(
                        new ValidationSupportContext(service), new ConceptValidationOptions(), URL, unit, null, null))
                .isOk();
    }
}
