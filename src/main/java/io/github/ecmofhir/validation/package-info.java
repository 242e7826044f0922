/** Is this resource acceptable: profiles, invariants, plain words, and the operation $validate. */
@NullMarked
package io.github.ecmofhir.validation;

import org.jspecify.annotations.NullMarked;
