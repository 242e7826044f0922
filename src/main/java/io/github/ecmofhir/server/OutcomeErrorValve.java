package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.net.SocketTimeoutException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts an OperationOutcome in place of Tomcat's page where Tomcat itself refuses a request, e.g. for a URL that is too long
 * or has characters that no URL has: no servlet or filter hears of those.
 */
final class OutcomeErrorValve extends ErrorReportValve {

    /** A transfer coding and a version of HTTP that Tomcat has not: faults of the request, which Tomcat calls its own. */
    private static final Set<Integer> UNASKED = Set.of(501, 505);

    private final FhirContext fhir;

    OutcomeErrorValve(FhirContext fhir) {
        this.fhir = fhir;
        setAsyncSupported(true);
    }

    /** Tomcat would read what is left of a body, however long its sender takes. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (request.getAttribute(RequestFilter.ABANDONED) != null) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    protected void report(@Nullable Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (UNASKED.contains(response.getStatus())) {
            response.setStatus(400);
        }
        String outcome = fhir.newJsonParser()
                .encodeResourceToString(OutcomeWriter.write(
                        problem(response.getStatus(), thrown, isUpload(request)).issues()));
        try {
            response.setContentType("application/fhir+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(outcome);
                response.finishResponse();
            }
        } catch (IOException e) {
            // The sender has gone; there is nobody to tell.
        }
    }

    /** A request whose first line cannot be read has no address. */
    private static boolean isUpload(@Nullable Request request) {
        return request != null && request.getRequestURI() != null && RequestFilter.isUpload(request);
    }

    /** @param thrown where the body could not be read to its end, what Tomcat says of that */
    private static Problem problem(int status, @Nullable Throwable thrown, boolean upload) {
        if (thrown instanceof SocketTimeoutException) {
            return PacedBody.tooSlow();
        }
        if (thrown instanceof IOException && status == 400) {
            return Problem.of(
                    upload ? ProblemCode.UPLOAD_UNREADABLE : ProblemCode.REQ_BODY_UNREADABLE,
                    Place.nowhere(),
                    "The body ends before the end that was announced.",
                    "Nothing of it was stored.",
                    "Send it again.");
        }
        if (status >= 500) {
            return Problem.of(ProblemCode.FAULT, Place.nowhere(), "The server failed on this request.", "", "");
        }
        if (status == 404) {
            return Problem.of(
                    ProblemCode.REQ_NOT_FOUND,
                    Place.nowhere(),
                    "There is nothing at this address.",
                    "The FHIR server is at /fhir, its health at /actuator/health.",
                    "GET /fhir/metadata says what it offers.");
        }
        if (status == 405) {
            return Problem.of(
                    ProblemCode.REQ_METHOD,
                    Place.nowhere(),
                    "This HTTP method is not taken.",
                    "FHIR uses " + String.join(", ", RequestHead.METHODS) + ".",
                    "");
        }
        return Problem.of(
                ProblemCode.REQ_HEAD,
                Place.nowhere(),
                "The URL or a header is too long, has characters that it must not have, or asks for what there is not.",
                "A URL is encoded, and no longer than some thousand characters; a body is sent plain or in chunks.",
                "Encode it, and send long searches with POST Type/_search.");
    }
}
