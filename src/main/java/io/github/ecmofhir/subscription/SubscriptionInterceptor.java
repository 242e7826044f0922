package io.github.ecmofhir.subscription;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Subscription that a client sends active, unless it is sent as off; one that this server could not serve was refused by
 * then ({@link SubscriptionCheck}). Only the server says whether one is in error.
 */
@Interceptor
public final class SubscriptionInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void toBeCreated(IBaseResource resource, @Nullable RequestDetails request) {
        receive(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void toBeUpdated(
            @Nullable IBaseResource previous, IBaseResource resource, @Nullable RequestDetails request) {
        receive(resource, request);
    }

    private void receive(IBaseResource resource, @Nullable RequestDetails request) {
        boolean isOfServer = request == null || request instanceof SystemRequestDetails;
        if (isOfServer || !(resource instanceof Subscription subscription)) {
            return;
        }
        if (subscription.getStatus() != SubscriptionStatus.OFF) {
            subscription.setStatus(SubscriptionStatus.ACTIVE);
        }
        subscription.setError(null);
    }
}
