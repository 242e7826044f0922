/** Registries pull: what is stored as files of resources. */
@NullMarked
package io.github.ecmofhir.export;

import org.jspecify.annotations.NullMarked;
