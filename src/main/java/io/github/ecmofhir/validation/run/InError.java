package io.github.ecmofhir.validation.run;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Whether a resource says of itself that it should never have been stored. */
public final class InError {

    private InError() {}

    public static boolean is(Resource resource) {
        return Stream.of("status", "verificationStatus")
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .flatMap(InError::codes)
                .anyMatch("entered-in-error"::equals);
    }

    private static Stream<String> codes(Property property) {
        return property.getValues().stream()
                .flatMap(value -> value.isPrimitive()
                        ? Stream.of(value.primitiveValue())
                        : value.listChildrenByName("coding").stream()
                                .flatMap(coding -> coding.listChildrenByName("code").stream())
                                .map(Base::primitiveValue));
    }
}
