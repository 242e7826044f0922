/**
 * The stock server with HAPI's clinical reasoning. A folder of its own, compiled in the profile {@code bench} only: no other
 * build needs the libraries of that module.
 */
@NullMarked
package io.github.ecmofhir.bench.cql;

import org.jspecify.annotations.NullMarked;
