/**
 * Estimates over primitive arrays: proportions and rates with intervals, survival curves, quantiles, comparisons of
 * groups; no FHIR, no Spring.
 */
@NullMarked
package io.github.ecmofhir.statistics;

import org.jspecify.annotations.NullMarked;
