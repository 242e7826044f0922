package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import io.github.ecmofhir.problem.Category;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.Refusal;
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
 * What the current transaction has changed so far. It is bound to the transaction itself, as its synchronization, so that
 * a rollback discards it and a retry starts empty.
 */
final class PendingChanges implements TransactionSynchronization {

    private final SortedMap<String, Change> changes = new TreeMap<>();
    private final WriteSteps steps;
    private @Nullable RequestDetails request;
    private final TransactionDetails transaction;
    private boolean announced;

    private PendingChanges(WriteSteps steps, @Nullable RequestDetails request, TransactionDetails transaction) {
        this.steps = steps;
        this.request = request;
        this.transaction = transaction;
    }

    static PendingChanges ofCurrentTransaction(
            WriteSteps steps, @Nullable RequestDetails request, TransactionDetails transaction) {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingChanges pending) {
                return pending;
            }
        }
        PendingChanges pending = new PendingChanges(steps, request, transaction);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Each entry of a transaction has a request of its own; this is the one that brought them all. */
    static void cameWith(RequestDetails whole) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingChanges.class::isInstance)
                .forEach(pending -> ((PendingChanges) pending).request = whole);
    }

    void created(Resource resource) {
        put(Change.created(resource));
    }

    /** What this transaction itself has stored first stays new. */
    void updated(@Nullable Resource previous, Resource resource) {
        Change update = Change.updated(previous, resource);
        Change earlier = changes.get(key(update));
        if (earlier == null) {
            put(update);
        } else {
            put(earlier.isNew() ? Change.created(resource) : Change.updated(earlier.before(), resource));
        }
    }

    void deleted(Resource resource) {
        put(Change.deleted(resource.fhirType(), resource.getIdElement().getIdPart()));
    }

    private void put(Change change) {
        changes.put(key(change), change);
    }

    private static String key(Change change) {
        return change.resourceType() + "/" + change.id();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            // Now every version is known
            steps.flush().flush();
            steps.log().write(List.copyOf(changes.values()), request, transaction);
            steps.flush().flush();
            List<Change> all = List.copyOf(changes.values());
            steps.participants().forEach(participant -> participant.beforeCommit(all));
            steps.durability().announced();
            announced = true;
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            throw conflict(e);
        } catch (Problem e) {
            throw e.category() == Category.DUPLICATE && Attempts.of(request).lookAgain() ? conflict(e) : new Refusal(e);
        }
    }

    @Override
    public void afterCommit() {
        if (announced) {
            end();
            steps.durability().await();
            AcknowledgementInterceptor.waited(request);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (announced) {
            end();
        }
    }

    private void end() {
        announced = false;
        steps.durability().ended();
    }

    /** What makes HAPI try the whole transaction again. */
    private static ResourceVersionConflictException conflict(RuntimeException cause) {
        ResourceVersionConflictException conflict =
                new ResourceVersionConflictException("Another request changed the same data at the same time.");
        conflict.initCause(cause);
        return conflict;
    }
}
