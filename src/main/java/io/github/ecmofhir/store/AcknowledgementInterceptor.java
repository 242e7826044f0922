package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is told that what he sent is stored already before it is on the disk: a sender who got no answer sends again, and the
 * first sending may still be waiting.
 */
@Interceptor
public final class AcknowledgementInterceptor {

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.TRANSACTION,
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE);

    private static final String WAITED = AcknowledgementInterceptor.class.getName();

    private final Durability durability;

    public AcknowledgementInterceptor(Durability durability) {
        this.durability = durability;
    }

    /** To be told when what a request has committed is on the disk; then what it found before is there too. */
    static void waited(@Nullable RequestDetails request) {
        if (request != null) {
            request.getUserData().put(WAITED, true);
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void beforeAnswer(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.GET
                && WRITES.contains(request.getRestOperationType())
                && (isBatch(request) || !request.getUserData().containsKey(WAITED))) {
            durability.awaitOthers();
        }
    }

    /** Its entries are committed one by one, and the last may have found what was not there when others waited. */
    private static boolean isBatch(RequestDetails request) {
        return request.getResource() instanceof Bundle bundle && bundle.getType() == BundleType.BATCH;
    }
}
