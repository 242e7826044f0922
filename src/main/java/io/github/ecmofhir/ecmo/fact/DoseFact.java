package io.github.ecmofhir.ecmo.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Radiation or contrast of a decannulation. */
public record DoseFact(
        String code, BigDecimal value, @Nullable String unit) {}
