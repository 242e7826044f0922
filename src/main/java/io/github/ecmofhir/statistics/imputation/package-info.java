/**
 * What is missing: how much, whether by chance, drawing it from what else is known, and pooling what completed data
 * give; no FHIR, no Spring.
 */
@NullMarked
package io.github.ecmofhir.statistics.imputation;

import org.jspecify.annotations.NullMarked;
