/** {@code $registryUpload}: many submissions in one file, taken in at once, stored in the background, answered line by line. */
@NullMarked
package io.github.ecmofhir.submission.upload;

import org.jspecify.annotations.NullMarked;
