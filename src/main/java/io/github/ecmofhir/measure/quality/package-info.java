/** How good the stored data are: how much of each centre's runs is told, how usual it is, and whether follow-up came. */
@NullMarked
package io.github.ecmofhir.measure.quality;

import org.jspecify.annotations.NullMarked;
