/**
 * Comparison of two groups of runs: crude, adjusted, matched, weighted, with what is missing imputed, in subgroups, and
 * with the warnings that belong to each.
 */
@NullMarked
package io.github.ecmofhir.measure.compare;

import org.jspecify.annotations.NullMarked;
