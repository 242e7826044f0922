/** Queries of others in SQL: what they may say, and a database for each in which they are run. */
@NullMarked
package io.github.ecmofhir.view.sql;

import org.jspecify.annotations.NullMarked;
