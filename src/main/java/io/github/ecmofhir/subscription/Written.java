package io.github.ecmofhir.subscription;

import io.github.ecmofhir.store.StoredText;
import java.time.Instant;

/**
 * A version of a resource as it was written.
 *
 * @param number of its row
 * @param text the version; of a deletion, the one before
 */
record Written(long number, boolean isDeletion, Instant moment, StoredText text) {}
