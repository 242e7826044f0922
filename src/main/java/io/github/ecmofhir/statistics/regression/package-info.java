/**
 * Regressions over primitive arrays: logistic (Wald, profile and Firth), Cox with everything that goes with it, and the
 * subdistribution model of Fine and Gray; no FHIR, no Spring.
 */
@NullMarked
package io.github.ecmofhir.statistics.regression;

import org.jspecify.annotations.NullMarked;
