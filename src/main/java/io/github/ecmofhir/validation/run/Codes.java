package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Guide;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The codes that a value carries, whatever their systems. */
final class Codes {

    private static final String TIMEPOINT = Guide.profile("timepoint");

    private Codes() {}

    /** None for anything but a CodeableConcept. */
    static Stream<String> of(@Nullable Type value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().map(Coding::getCode).filter(Objects::nonNull)
                : Stream.empty();
    }

    /** Of the timepoint at which something was observed. */
    static Stream<String> ofTimepoint(Observation observation) {
        return Stream.ofNullable(observation.getExtensionByUrl(TIMEPOINT))
                .flatMap(timepoint -> timepoint.getExtensionsByUrl("code").stream())
                .map(Extension::getValue)
                .flatMap(Codes::of);
    }
}
