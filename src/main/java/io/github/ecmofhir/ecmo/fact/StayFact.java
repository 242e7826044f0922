package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A stay in hospital or in intensive care.
 *
 * @param status FHIR encounter status
 * @param lengthMinutes as stated by the sender; null when only the period is known
 * @param disposition HL7 discharge disposition; null when not stated
 */
public record StayFact(
        @Nullable String status,
        @Nullable Moment start,
        @Nullable Moment end,
        @Nullable Long lengthMinutes,
        @Nullable String disposition) {

    /** Whether it is told how long it lasted, or until when. */
    public boolean ended() {
        return end != null || lengthMinutes != null;
    }
}
