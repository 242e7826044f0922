package io.github.ecmofhir.ecmo.fact;

import org.jspecify.annotations.Nullable;

/**
 * Closure devices placed in one vessel before cannulation.
 *
 * @param done false when it is stated as not done
 */
public record PreclosingFact(
        boolean done,
        @Nullable Integer deviceCount,
        @Nullable String outcome) {}
