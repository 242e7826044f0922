/** Our implementation guide: loads the profiles, terminology and views that the jar carries, and gives them to those who ask. */
@NullMarked
package io.github.ecmofhir.guide;

import org.jspecify.annotations.NullMarked;
