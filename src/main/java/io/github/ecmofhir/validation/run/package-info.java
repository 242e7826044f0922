/** The rules that several resources of one run must keep together, and how complete a run is. */
@NullMarked
package io.github.ecmofhir.validation.run;

import org.jspecify.annotations.NullMarked;
