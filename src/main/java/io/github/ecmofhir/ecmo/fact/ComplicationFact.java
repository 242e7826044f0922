package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import org.jspecify.annotations.Nullable;

/**
 * One statement about one complication item.
 *
 * @param criterion the definition by which it was judged
 */
public record ComplicationFact(
        String item,
        Presence presence,
        @Nullable Moment onset,
        @Nullable String phase,
        @Nullable String severity,
        @Nullable String criterion) {}
