/**
 * Comparison of groups that were not drawn by lot: matching, weighting and how alike both make the groups; no FHIR, no
 * Spring.
 */
@NullMarked
package io.github.ecmofhir.statistics.causal;

import org.jspecify.annotations.NullMarked;
