package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.When;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measured value.
 *
 * @param code LOINC, or a circuit parameter's local code
 * @param value null when it is stated as unknown
 * @param unit UCUM
 */
public record MeasurementFact(
        @Nullable String code,
        @Nullable BigDecimal value,
        @Nullable String unit,
        When when) {}
