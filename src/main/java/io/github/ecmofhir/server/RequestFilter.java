package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.github.ecmofhir.problem.Category;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.SearchCheck;
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

/** Applies {@link RequestHead} and {@link RequestBody} to everything that is sent to the FHIR endpoint. */
final class RequestFilter extends OncePerRequestFilter {

    /** Attribute of a request of which nothing more is read. */
    static final String ABANDONED = RequestFilter.class.getName() + ".abandoned";

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final String UPLOAD = "/$registryUpload";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final FhirContext fhir;
    private final SearchCheck searches;
    private final Arrivals arrivals;

    RequestFilter(FhirContext fhir, SearchCheck searches, Arrivals arrivals) {
        this.fhir = fhir;
        this.searches = searches;
        this.arrivals = arrivals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            RequestHead.check(searches, request);
            if (!WITH_BODY.contains(request.getMethod())) {
                chain.doFilter(new UsableHeaders(request), response);
            } else if (isUpload(request)) {
                RequestBody.checkCharacterSet(request.getContentType());
                try (Arrivals.Arrival upload = arrivals.begin(request)) {
                    EarlyAnswer answer = new EarlyAnswer(request, response);
                    chain.doFilter(new UsableHeaders(upload.request()), answer);
                    answer.flushBuffer();
                }
            } else {
                chain.doFilter(new UsableHeaders(read(request)), response);
            }
        } catch (Problem problem) {
            refuse(request, new EarlyAnswer(request, response), problem);
        } finally {
            dropRest(request, response);
        }
    }

    /** Tomcat would wait for what was not read of a body, however slowly it comes. */
    private void dropRest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getInputStream().isFinished()) {
            return;
        }
        // Whoever is still sending may read it meanwhile
        response.flushBuffer();
        boolean tooSlow = response.getStatus() == Category.TOO_SLOW.status();
        if (tooSlow || !arrivals.drop(request)) {
            request.setAttribute(ABANDONED, true);
        }
    }

    /** May be larger than memory, and is looked at line by line. */
    static boolean isUpload(HttpServletRequest request) {
        return request.getRequestURI().replace("%24", "$").endsWith(UPLOAD);
    }

    private HttpServletRequest read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > RequestBody.MAX_BYTES) {
            throw RequestBody.tooLarge();
        }
        byte[] body;
        try (Arrivals.Arrival arrival = arrivals.begin(request)) {
            body = RequestBody.read(arrival.request().getInputStream(), request.getHeader("Content-Encoding"));
        }
        ReadRequest read = new ReadRequest(request, body);
        if (body.length == 0) {
            RequestBody.checkMayBeEmpty(request.getRequestURI());
        } else {
            RequestBody.checkMediaType(request.getContentType(), request.getRequestURI());
            RequestBody.checkCharacters(body);
            if (!read.isForm()) {
                RequestBody.checkSyntax(body);
            }
        }
        if (read.isForm()) {
            String form = new String(body, StandardCharsets.UTF_8);
            RequestHead.checkQuery(form);
            searches.request(request.getMethod(), RequestHead.path(request), form);
        }
        return read;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        int status = problem.category().status();
        LOG.info(
                "{} {} answered {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                status,
                problem.issues().get(0).code());
        boolean xml = String.valueOf(request.getHeader("Accept")).contains("xml");
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        response.setStatus(status);
        response.setContentType(xml ? "application/fhir+xml" : "application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (problem.category() == Category.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", RequestHead.METHODS));
        }
        if (problem.category().passing()) {
            response.setHeader("Retry-After", "1");
        }
        byte[] answer = parser.encodeResourceToString(OutcomeWriter.write(problem.issues()))
                .getBytes(StandardCharsets.UTF_8);
        // Of this length, it is whole at the sender's, even if the connection breaks while he still sends
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
