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

    /** What is known of a patient by this record, and where it is silent by another one. Who is dead by either is dead. */
    public PatientFact or(PatientFact other) {
        return new PatientFact(
                gender != null ? gender : other.gender,
                birthDate != null ? birthDate : other.birthDate,
                isDead() || other.isDead() ? Boolean.TRUE : deceased != null ? deceased : other.deceased,
                deceasedAt != null ? deceasedAt : other.deceasedAt);
    }

    private boolean isDead() {
        return Boolean.TRUE.equals(deceased) || deceasedAt != null;
    }
}
