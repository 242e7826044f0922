package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Applies {@link RequestBody} to everything that is sent to the FHIR endpoint. */
final class RequestBodyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestBodyFilter.class);
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final FhirContext fhir;

    RequestBodyFilter(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!WITH_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = accept(request);
        } catch (Problem problem) {
            refuse(request, response, problem);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private static byte[] accept(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > RequestBody.MAX_BYTES) {
            throw RequestBody.tooLarge();
        }
        byte[] body = RequestBody.read(request.getInputStream(), request.getHeader("Content-Encoding"));
        if (body.length > 0) {
            RequestBody.checkMediaType(request.getContentType());
            RequestBody.checkForm(body);
        }
        return body;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        int status = problem.category().status();
        LOG.info("{} {} answered {}", request.getMethod(), request.getRequestURI(), status);
        response.setStatus(status);
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // What is left of the body is not read: the connection cannot be used again.
        response.setHeader("Connection", "close");
        response.getWriter().write(fhir.newJsonParser().encodeResourceToString(OutcomeWriter.write(problem.issues())));
    }
}
