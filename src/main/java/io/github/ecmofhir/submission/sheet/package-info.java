/** The import command: a sheet with one run a row becomes submission bundles, which are checked, written out or pushed. */
@NullMarked
package io.github.ecmofhir.submission.sheet;

import org.jspecify.annotations.NullMarked;
