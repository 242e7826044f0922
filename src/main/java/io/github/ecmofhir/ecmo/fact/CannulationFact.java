package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cannulation.
 *
 * @param role arterial-return, venous-drainage, distal-perfusion …
 * @param done false when it is stated as not done
 * @param outcome success, failure or null
 * @param cannula identity of the device; null when it is not known
 */
public record CannulationFact(
        @Nullable String role,
        boolean done,
        @Nullable String outcome,
        @Nullable String approach,
        @Nullable String cannula,
        @Nullable BigDecimal frenchSize,
        @Nullable Moment start) {}
