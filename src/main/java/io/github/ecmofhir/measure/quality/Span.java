package io.github.ecmofhir.measure.quality;

import java.time.LocalDate;

/**
 * A stretch of time.
 *
 * @param name {@code 2024}, {@code 2024-Q1} or {@code 2024-01}
 * @param first day
 * @param last day
 */
public record Span(String name, LocalDate first, LocalDate last) {}
