/** Comma-separated sheets as people save them: encodings, separators, rows and cells, with their place in every complaint. */
@NullMarked
package io.github.ecmofhir.submission.sheet.table;

import org.jspecify.annotations.NullMarked;
