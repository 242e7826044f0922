/** Runs as columns: assembled from view rows, kept current, filtered, excluded with counts, stratified. */
@NullMarked
package io.github.ecmofhir.cohort;

import org.jspecify.annotations.NullMarked;
