/** Sending bundles to a FHIR server over HTTP and reading its answers. */
@NullMarked
package io.github.ecmofhir.submission.sheet.push;

import org.jspecify.annotations.NullMarked;
