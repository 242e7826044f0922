/** What was stored about one ECMO run, flat and without judgement: the input of the clinical rules. */
@NullMarked
package io.github.ecmofhir.ecmo.fact;

import org.jspecify.annotations.NullMarked;
