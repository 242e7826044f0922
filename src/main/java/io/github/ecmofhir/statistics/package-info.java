/** Estimates over primitive arrays: proportions with intervals, survival curves, quantiles; no FHIR, no Spring. */
@NullMarked
package io.github.ecmofhir.statistics;

import org.jspecify.annotations.NullMarked;
