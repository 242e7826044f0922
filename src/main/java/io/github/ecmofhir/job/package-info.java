/** Work that outlives its request: asked for, done in the background into files, fetched, and forgotten after a while. */
@NullMarked
package io.github.ecmofhir.job;

import org.jspecify.annotations.NullMarked;
