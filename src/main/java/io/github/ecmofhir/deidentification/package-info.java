/**
 * Data without those they are about: names, addresses and free text gone, identifiers replaced by pseudonyms, dates shifted. What
 * leaves a registry by any door passes through here.
 */
@NullMarked
package io.github.ecmofhir.deidentification;

import org.jspecify.annotations.NullMarked;
