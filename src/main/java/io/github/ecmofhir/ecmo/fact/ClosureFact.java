package io.github.ecmofhir.ecmo.fact;

import org.jspecify.annotations.Nullable;

/** How the closure of a vessel went. */
public record ClosureFact(
        @Nullable Boolean success, @Nullable Boolean surgical) {}
