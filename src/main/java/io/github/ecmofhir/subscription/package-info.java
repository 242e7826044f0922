/** Tells others of what is written: the rest-hook Subscriptions of R4. */
@NullMarked
package io.github.ecmofhir.subscription;

import org.jspecify.annotations.NullMarked;
