package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A fact of all runs and the place where the source says it.
 *
 * @param source chapter or sentence of the publication
 */
record Constant(
        @JsonProperty(required = true) ConstantKind fact,
        @JsonProperty(required = true) String source) {}
