package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A column of the sheet.
 *
 * @param label what it holds, in words
 * @param caseColumn column of the case table from which the cell can be told again
 */
record Column(String label, @JsonProperty("case") String caseColumn, ColumnKind becomes) {}
