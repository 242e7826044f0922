package io.github.ecmofhir.ecmo.fact;

import org.jspecify.annotations.Nullable;

/**
 * A TIMI flow grade.
 *
 * @param grade SNOMED CT code
 * @param phase pre or post
 */
public record TimiFact(@Nullable String grade, @Nullable String phase) {}
