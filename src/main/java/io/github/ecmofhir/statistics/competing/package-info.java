/**
 * Competing risks: several events of which the first ends the follow-up, such as weaning and death on support; no FHIR,
 * no Spring.
 */
@NullMarked
package io.github.ecmofhir.statistics.competing;

import org.jspecify.annotations.NullMarked;
