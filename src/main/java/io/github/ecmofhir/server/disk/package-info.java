/** The disk below the embedded store, and what is done when it is full. */
@NullMarked
package io.github.ecmofhir.server.disk;

import org.jspecify.annotations.NullMarked;
