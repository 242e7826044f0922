package io.github.ecmofhir.view;

import org.jspecify.annotations.Nullable;

/**
 * A column as written.
 *
 * @param type FHIR type without the prefix of its URI; null when not stated
 * @param collection whether it may hold several values
 */
record Column(String name, PathText path, @Nullable String type, boolean collection) {}
