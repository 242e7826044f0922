/** The measures' operations: reading parameters, writing MeasureReport and Parameters. */
@NullMarked
package io.github.ecmofhir.measure.fhir;

import org.jspecify.annotations.NullMarked;
