package io.github.ecmofhir.store;

import java.util.List;

/**
 * Takes part in every write inside its database transaction, after the resources are flushed and before the commit. What
 * it does through the transaction's connection commits and rolls back with the resources. It may be called again for the
 * same request when the store retries after a conflict, so it must not cause anything outside the database.
 */
@FunctionalInterface
public interface WriteParticipant {

    /**
     * @param changes each changed resource once, in its last state, sorted by type and id
     * @throws RuntimeException to refuse the write; everything is rolled back
     */
    void beforeCommit(List<Change> changes);
}
