package io.github.ecmofhir.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a Subscription has got.
 *
 * @param subscription its id
 * @param resourceType of what it watches
 * @param doneUntil every version that was written at that moment or before has been sent, or was none to be sent
 * @param failures how often sending the next one has failed by now
 * @param ends when it is no longer wanted; null for never
 */
record Feed(
        String subscription,
        String resourceType,
        Instant doneUntil,
        int failures,
        @Nullable Instant ends) {

    /** Once something has been taken, failures are counted anew. */
    Feed succeeded() {
        return failures == 0 ? this : new Feed(subscription, resourceType, doneUntil, 0, ends);
    }

    boolean hasEnded() {
        return ends != null && !ends.isAfter(Instant.now());
    }
}
