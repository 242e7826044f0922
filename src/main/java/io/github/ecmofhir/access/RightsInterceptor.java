package io.github.ecmofhir.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Place;
import java.util.Set;

/**
 * Says what a caller may do, before anything is done. What is not named here needs the full right, so that an operation that is
 * new is not open to all by an oversight.
 */
@Interceptor
public final class RightsInterceptor {

    /** They say nothing of patients. */
    private static final Set<String> OF_ALL = Set.of("$ecmo-dictionary", "$evaluate-measure", "$validate");

    private static final Set<String> OF_REGISTRIES = Set.of(
            "$ecmo-survival",
            "$ecmo-complications",
            "$sql-run",
            "$sql-export",
            "$export",
            "$export-status",
            "$export-result",
            "$export-file");

    private final Right right;
    private final Set<String> definitions;

    /**
     * @param right of every caller: an open server asks nobody who he is
     * @param definitions types whose resources everybody may read, as they say nothing of patients
     */
    public RightsInterceptor(Right right, Set<String> definitions) {
        this.right = right;
        this.definitions = Set.copyOf(definitions);
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void judge(RequestDetails request, RestOperationTypeEnum kind) {
        right.grant(request);
        if (!right.isFull() && !isAllowed(request, kind)) {
            throw Right.denied(
                    Place.nowhere(),
                    "The right `" + right.code() + "` does not reach as far as " + request.getRequestType() + " /"
                            + request.getRequestPath() + ".",
                    right == Right.PUBLIC
                            ? "It gives measures over all runs."
                            : "It gives de-identified rows and resources, and measures over all runs.",
                    "Ask for these; which operations they are is on the page of rights.");
        }
    }

    private boolean isAllowed(RequestDetails request, RestOperationTypeEnum kind) {
        return switch (kind) {
            case METADATA -> true;
            case READ, VREAD, SEARCH_TYPE, GET_PAGE ->
                request.getResourceName() == null
                        ? kind == RestOperationTypeEnum.GET_PAGE
                        : definitions.contains(request.getResourceName());
            case VALIDATE -> request.getId() == null;
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE ->
                isAllowed(String.valueOf(request.getOperation()), request);
            default -> false;
        };
    }

    private boolean isAllowed(String operation, RequestDetails request) {
        boolean isOfOne = request.getId() != null && !definitions.contains(String.valueOf(request.getResourceName()));
        return !isOfOne && (OF_ALL.contains(operation) || right != Right.PUBLIC && OF_REGISTRIES.contains(operation));
    }
}
