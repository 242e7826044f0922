package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Guide;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The codes that a value carries, whatever their systems. */
final class Codes {

    private static final double HOURS_A_DAY = 24;
    private static final Map<String, Double> HOURS = Map.of("min", 1 / 60.0, "h", 1.0, "d", HOURS_A_DAY);
    private static final String TIMEPOINT = Guide.profile("timepoint");

    private Codes() {}

    /** None for anything but a CodeableConcept. */
    static Stream<String> of(@Nullable Type value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().map(Coding::getCode).filter(Objects::nonNull)
                : Stream.empty();
    }

    /** Whole days from the start of the run to the timepoint, where it is given as an offset; otherwise 0. */
    static int daysOfTimepoint(Observation observation) {
        return Stream.ofNullable(observation.getExtensionByUrl(TIMEPOINT))
                .flatMap(timepoint -> timepoint.getExtensionsByUrl("offset").stream())
                .map(Extension::getValue)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .filter(Quantity::hasValue)
                .mapToInt(offset -> (int) (offset.getValue().doubleValue()
                        * HOURS.getOrDefault(String.valueOf(offset.getCode()), 0.0)
                        / HOURS_A_DAY))
                .findFirst()
                .orElse(0);
    }

    /** Of the timepoint at which something was observed. */
    static Stream<String> ofTimepoint(Observation observation) {
        return Stream.ofNullable(observation.getExtensionByUrl(TIMEPOINT))
                .flatMap(timepoint -> timepoint.getExtensionsByUrl("code").stream())
                .map(Extension::getValue)
                .flatMap(Codes::of);
    }
}
