package io.github.ecmofhir.subscription;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.Refusal;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a Subscription that this server could not serve, and makes any other active, unless it is sent as off. Only the server
 * says whether one is in error.
 */
@Interceptor
public final class SubscriptionInterceptor {

    private final SubscriptionCheck check;

    public SubscriptionInterceptor(SubscriptionCheck check) {
        this.check = check;
    }

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
        List<Issue> issues = check.issues(subscription);
        if (!issues.isEmpty()) {
            throw new Refusal(Problem.of(issues));
        }
        if (subscription.getStatus() != SubscriptionStatus.OFF) {
            subscription.setStatus(SubscriptionStatus.ACTIVE);
        }
        subscription.setError(null);
    }
}
