/**
 * How fast the server is, beside HAPI FHIR of the same version put together from stock parts only. Run by {@code mvn
 * -Pbench verify}; it prints figures and judges none.
 */
@NullMarked
package io.github.ecmofhir.bench;

import org.jspecify.annotations.NullMarked;
