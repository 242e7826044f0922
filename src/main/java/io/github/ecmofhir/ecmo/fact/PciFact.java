package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One coronary intervention.
 *
 * @param done false when it is stated as not done
 * @param relation to the run, as stated
 */
public record PciFact(
        boolean done,
        @Nullable String relation,
        @Nullable Integer relationMinutes,
        @Nullable Moment start,
        @Nullable Boolean completeRevascularisation) {}
