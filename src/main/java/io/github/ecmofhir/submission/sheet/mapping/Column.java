package io.github.ecmofhir.submission.sheet.mapping;

/**
 * A column of the sheet.
 *
 * @param label what it holds, in words
 */
record Column(String label, ColumnKind becomes) {}
