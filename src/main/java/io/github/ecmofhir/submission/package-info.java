/** Hospitals push: identity, duplicates, and the import of spreadsheets. */
@NullMarked
package io.github.ecmofhir.submission;

import org.jspecify.annotations.NullMarked;
