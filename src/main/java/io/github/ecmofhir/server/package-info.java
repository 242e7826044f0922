/** Puts Spring Boot and HAPI together; nothing depends on it. */
@NullMarked
package io.github.ecmofhir.server;

import org.jspecify.annotations.NullMarked;
