package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measured value.
 *
 * @param code LOINC, or a circuit parameter's local code
 * @param value null when it is stated as unknown
 * @param timepoint pre-ecmo, h4, h24 … as stated
 * @param offsetMinutes from the run's start, as stated
 */
public record MeasurementFact(
        @Nullable String code,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String timepoint,
        @Nullable Long offsetMinutes,
        @Nullable Moment effective) {}
