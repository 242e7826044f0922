package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The run's own procedure.
 *
 * @param id logical id of the procedure
 * @param identifier the run identifier's value
 * @param mode SNOMED CT or local code of the first mode
 * @param startText as sent
 * @param endText as sent
 * @param age years at the start, as stated
 * @param volumeClass large or not-large, as stated
 * @param outcome code of ecmo-run-outcome
 */
public record RunFact(
        String id,
        String identifier,
        String patientId,
        @Nullable String status,
        @Nullable String mode,
        @Nullable String startText,
        @Nullable String endText,
        @Nullable Integer runNumber,
        @Nullable String configuration,
        @Nullable String urgency,
        @Nullable Boolean ecpr,
        @Nullable BigDecimal age,
        @Nullable String volumeClass,
        @Nullable String outcome) {

    /** Null when the end is not known to the day. */
    public @Nullable Moment end() {
        return Moment.parse(endText).orElse(null);
    }
}
