/** A HAPI FHIR server as its documentation builds it, to measure ours against. */
@NullMarked
package io.github.ecmofhir.bench.stock;

import org.jspecify.annotations.NullMarked;
