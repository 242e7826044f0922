package io.github.ecmofhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.SearchCheck;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Holds the searches in a batch to what a search of its own must be like, each entry alone. */
@Interceptor
final class BatchSearchInterceptor {

    private final SearchCheck searches;

    BatchSearchInterceptor(SearchCheck searches) {
        this.searches = searches;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void beforeHandling(RequestDetails request) {
        if (!(request instanceof ServletSubRequestDetails)) {
            return;
        }
        String query = request.getParameters().entrySet().stream()
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        try {
            searches.request("GET", request.getRequestPath(), query);
        } catch (Problem problem) {
            // HAPI answers for the entry only what is thrown as its own
            throw new InvalidRequestException(problem.getMessage(), problem);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
