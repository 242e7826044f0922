package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One unloading of the left ventricle.
 *
 * @param code SNOMED CT 16965008 for IABP, or a local code
 * @param done false when it is stated as not done
 * @param relation to the run's start, as stated
 */
public record UnloadingFact(
        @Nullable String code,
        boolean done,
        @Nullable String relation,
        @Nullable Integer relationMinutes,
        @Nullable Moment start) {}
