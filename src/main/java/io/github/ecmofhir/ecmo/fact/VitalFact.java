package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One observation of vital status.
 *
 * @param status alive, dead or lost-to-follow-up
 * @param offsetMinutes from the run's start, as stated
 */
public record VitalFact(
        @Nullable String status,
        @Nullable Long offsetMinutes,
        @Nullable Moment effective) {}
