package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.When;
import org.jspecify.annotations.Nullable;

/**
 * A procedure beside the run, such as ventilation.
 *
 * @param relation to the run, as stated
 */
public record AdjunctFact(
        String code,
        boolean done,
        @Nullable String relation,
        @Nullable Integer relationMinutes,
        When when) {}
