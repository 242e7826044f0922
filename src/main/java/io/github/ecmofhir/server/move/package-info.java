/** Moves everything that an embedded store holds into PostgreSQL. */
@NullMarked
package io.github.ecmofhir.server.move;

import org.jspecify.annotations.NullMarked;
