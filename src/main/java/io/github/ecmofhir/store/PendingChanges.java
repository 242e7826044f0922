package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has changed so far. It is bound to the transaction itself, as its synchronization, so that
 * a rollback discards it and a retry starts empty.
 */
final class PendingChanges implements TransactionSynchronization {

    private final SortedMap<String, Change> changes = new TreeMap<>();
    private final EntityManager entityManager;
    private final List<WriteParticipant> participants;

    private PendingChanges(EntityManager entityManager, List<WriteParticipant> participants) {
        this.entityManager = entityManager;
        this.participants = participants;
    }

    static PendingChanges ofCurrentTransaction(EntityManager entityManager, List<WriteParticipant> participants) {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingChanges pending) {
                return pending;
            }
        }
        PendingChanges pending = new PendingChanges(entityManager, participants);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void changed(Resource resource) {
        put(resource, resource);
    }

    void deleted(Resource resource) {
        put(resource, null);
    }

    private void put(Resource resource, @Nullable Resource state) {
        String type = resource.fhirType();
        String id = resource.getIdElement().getIdPart();
        changes.put(type + "/" + id, new Change(type, id, state));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (changes.isEmpty()) {
            return;
        }
        // HAPI's own version check must speak before a clash of our keys does, or concurrent updates answer 500.
        entityManager.flush();
        List<Change> all = List.copyOf(changes.values());
        try {
            participants.forEach(participant -> participant.beforeCommit(all));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            ResourceVersionConflictException conflict =
                    new ResourceVersionConflictException("Another request changed the same data at the same time.");
            conflict.initCause(e);
            throw conflict;
        }
    }
}
