package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/** One segment of support in one mode. */
public record SegmentFact(
        @Nullable String mode,
        @Nullable Moment start,
        @Nullable Moment end) {}
