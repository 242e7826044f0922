/** Views and SQL as operations: {@code $sql-run} of SQL on FHIR 3.0.0-ballot. */
@NullMarked
package io.github.ecmofhir.view.sql;

import org.jspecify.annotations.NullMarked;
