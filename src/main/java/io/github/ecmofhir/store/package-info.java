/** The one door to HAPI's storage: read, stream, and take part in a write before its transaction commits. */
@NullMarked
package io.github.ecmofhir.store;

import org.jspecify.annotations.NullMarked;
