package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Presence;
import org.jspecify.annotations.Nullable;

/** One statement about one complication item. */
public record ComplicationFact(
        String item,
        Presence presence,
        @Nullable String phase,
        @Nullable String severity) {}
