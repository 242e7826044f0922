package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param gender FHIR administrative gender
 * @param deceased null when the record does not say
 * @param deceasedAt null when dead at an unknown time, or not dead
 */
public record PatientFact(
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        @Nullable Boolean deceased,
        @Nullable Moment deceasedAt) {

    /** A patient of whom nothing is known. */
    public static final PatientFact UNKNOWN = new PatientFact(null, null, null, null);
}
