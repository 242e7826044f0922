package io.github.ecmofhir.ecmo;

import org.jspecify.annotations.Nullable;

/**
 * When something was observed, in the ways in which a sender may say so.
 *
 * @param offsetMinutes from the start of the run, as stated
 * @param moment date or instant
 * @param timepoint named point such as pre-ecmo, h4 or d30
 */
public record When(
        @Nullable Long offsetMinutes,
        @Nullable Moment moment,
        @Nullable String timepoint) {}
