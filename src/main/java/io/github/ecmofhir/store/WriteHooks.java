package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's hooks on writes. They only collect what changed; {@link PendingChanges} hands it to the participants when the
 * transaction is about to commit.
 */
@Interceptor
public final class WriteHooks {

    /** Losing against another writer of the same run is ordinary; the loser finds the winner's work and usually agrees. */
    private static final int RETRIES = 8;

    private final EntityManager entityManager;
    private final List<WriteParticipant> participants;

    public WriteHooks(EntityManager entityManager, List<WriteParticipant> participants) {
        this.entityManager = entityManager;
        this.participants = List.copyOf(participants);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        pending().changed((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(@Nullable IBaseResource previous, IBaseResource resource) {
        pending().changed((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        pending().deleted((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy retry(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        strategy.setRetry(true);
        strategy.setMaxRetries(RETRIES);
        return strategy;
    }

    private PendingChanges pending() {
        return PendingChanges.ofCurrentTransaction(entityManager, participants);
    }
}
