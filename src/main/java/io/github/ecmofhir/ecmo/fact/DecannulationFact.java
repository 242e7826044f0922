package io.github.ecmofhir.ecmo.fact;

import org.jspecify.annotations.Nullable;

/** One removal of cannulae. */
public record DecannulationFact(
        boolean done, @Nullable String technique, @Nullable Boolean crossover) {}
