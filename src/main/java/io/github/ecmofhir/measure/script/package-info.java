/** R scripts that do again, from exported cases, what this server has reckoned. */
@NullMarked
package io.github.ecmofhir.measure.script;

import org.jspecify.annotations.NullMarked;
