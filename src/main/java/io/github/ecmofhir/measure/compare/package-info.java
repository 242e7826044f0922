/**
 * Comparison of two groups of runs: crude, adjusted, matched, weighted, with what is missing imputed, in subgroups, and
 * with the warnings that belong to each. And of centres with what the risks of their patients let expect.
 */
@NullMarked
package io.github.ecmofhir.measure.compare;

import org.jspecify.annotations.NullMarked;
