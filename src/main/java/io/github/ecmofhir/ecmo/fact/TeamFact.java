package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A shock team that the run, or its hospital stay, names.
 *
 * @param complete whether it has two members, one of them who may lead
 * @param start from when it was in force; null when not stated
 * @param end until when; null when not stated
 */
public record TeamFact(
        boolean complete,
        @Nullable String status,
        @Nullable Moment start,
        @Nullable Moment end) {}
