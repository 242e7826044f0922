/** Comparison of centres with what their patients' risks let expect: ratios, funnels, and charts over time. */
@NullMarked
package io.github.ecmofhir.statistics.centre;

import org.jspecify.annotations.NullMarked;
