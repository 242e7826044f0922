package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Refuses numbers that take more memory than their text: {@code 1e999999999} is eleven characters as it is sent and a
 * thousand million when it is written out, which everything that follows does.
 */
final class Magnitudes {

    /** FHIR asks for 18 digits to be kept; no unit makes a measurement longer than this. */
    private static final int MOST_DIGITS = 40;

    private Magnitudes() {}

    /** @throws Problem naming the number by its size, since it must not be written out */
    static void check(FhirContext fhir, Resource resource) {
        for (DecimalType decimal : fhir.newTerser().getAllPopulatedChildElementsOfType(resource, DecimalType.class)) {
            BigDecimal value = decimal.getValue();
            if (value != null && digits(value) > MOST_DIGITS) {
                throw Problem.of(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        Place.element(resource.fhirType()),
                        "A number has " + digits(value) + " digits.",
                        "No measurement has more than " + MOST_DIGITS + ".",
                        "Correct the number.");
            }
        }
    }

    /** Written out, before and after the point. */
    private static long digits(BigDecimal value) {
        long beforePoint = (long) value.precision() - value.scale();
        return Math.max(beforePoint, 1) + Math.max(value.scale(), 0);
    }
}
