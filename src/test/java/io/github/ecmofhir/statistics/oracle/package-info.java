/**
 * The cases that R has answered, and an interpreter of the R in which they are written: our statistics stand where R
 * calls its own.
 */
@NullMarked
package io.github.ecmofhir.statistics.oracle;

import org.jspecify.annotations.NullMarked;
