/** What went wrong, in words: closed categories, stable codes ECMO-…, and the only maker of OperationOutcomes. */
@NullMarked
package io.github.ecmofhir.problem;

import org.jspecify.annotations.NullMarked;
