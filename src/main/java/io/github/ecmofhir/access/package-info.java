/** Who may do what, for now the rule that an open server listens on loopback only; and what was asked of an operation. */
@NullMarked
package io.github.ecmofhir.access;

import org.jspecify.annotations.NullMarked;
