package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A column of the sheet.
 *
 * @param label what it holds, in words
 */
record Column(
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) ColumnKind becomes) {}
