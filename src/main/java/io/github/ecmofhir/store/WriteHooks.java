package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's hooks on writes. They only collect what changed; {@link PendingChanges} hands it to the participants when the
 * transaction is about to commit.
 */
@Interceptor
public final class WriteHooks {

    private final WriteSteps steps;

    public WriteHooks(WriteSteps steps) {
        this.steps = steps;
    }

    /** Before anything is sent to a database that could not write it down. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void toBeCreated(IBaseResource resource, TransactionDetails transaction) {
        begin(transaction);
        steps.urls().creating((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void toBeUpdated(TransactionDetails transaction) {
        begin(transaction);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void toBeDeleted(TransactionDetails transaction) {
        begin(transaction);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        pending(request, transaction).created((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(
            @Nullable IBaseResource previous,
            IBaseResource resource,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        pending(request, transaction).updated((Resource) previous, (Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        pending(request, transaction).deleted((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSED)
    public void processed(@Nullable RequestDetails request) {
        if (request != null) {
            PendingChanges.cameWith(request);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS)
    public void referenced(DeleteConflictList conflicts, @Nullable RequestDetails request) {
        Attempts.of(request).referencedByOthers();
    }

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy retry(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        strategy.setRetry(true);
        // Who names the version that he changes wants to hear that it is no longer the current one.
        boolean conditional = request != null && request.getHeader("If-Match") != null;
        strategy.setMaxRetries(conditional ? 0 : Attempts.of(request).retries());
        return strategy;
    }

    private void begin(TransactionDetails transaction) {
        steps.durability().requireRoom();
        steps.times().give(transaction);
    }

    private PendingChanges pending(@Nullable RequestDetails request, TransactionDetails transaction) {
        return PendingChanges.ofCurrentTransaction(steps, request, transaction);
    }
}
