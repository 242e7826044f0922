/** The measures of the papers and their operations, written as MeasureReport and Parameters. */
@NullMarked
package io.github.ecmofhir.measure;

import org.jspecify.annotations.NullMarked;
