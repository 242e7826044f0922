package io.github.ecmofhir.view;

import org.jspecify.annotations.Nullable;

/**
 * A column of a compiled view.
 *
 * @param type FHIR type as stated; null when the view states none
 * @param kind Java and SQL form of one value; inferred from the path where no type is stated, TEXT when that fails
 * @param collection whether a cell is a List of such values (possibly empty) instead of one value or null
 */
public record ViewColumn(String name, @Nullable String type, ColumnKind kind, boolean collection) {}
