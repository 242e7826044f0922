package io.github.ecmofhir.bench.stock;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leaves {@code $validate} to the operation; the interceptor would check its body a second time. */
public final class WritesOnly extends RequestValidatingInterceptor {

    /** HAPI takes a hook from the method that it finds first, so the annotation stands here again. */
    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean incomingRequestPostProcessed(
            RequestDetails details, HttpServletRequest request, HttpServletResponse response) {
        return details.getOperation() != null || super.incomingRequestPostProcessed(details, request, response);
    }
}
