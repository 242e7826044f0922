package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.When;
import org.jspecify.annotations.Nullable;

/**
 * One observation of vital status.
 *
 * @param status alive, dead or lost-to-follow-up
 */
public record VitalFact(@Nullable String status, When when) {}
