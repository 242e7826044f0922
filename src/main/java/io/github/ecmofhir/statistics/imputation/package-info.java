/** What is missing: how much, whether by chance, and drawing it from what else is known; no FHIR, no Spring. */
@NullMarked
package io.github.ecmofhir.statistics.imputation;

import org.jspecify.annotations.NullMarked;
