/** The forms in which tables are written: lines, arrays and parameters of JSON, CSV and Parquet. */
@NullMarked
package io.github.ecmofhir.view.format;

import org.jspecify.annotations.NullMarked;
