package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The bodies that are arriving, at most so many that threads are left for those who send none. */
final class Arrivals {

    private static final Duration REST_PATIENCE = Duration.ofSeconds(1);
    private static final int REST_BYTES = 2 * 1024 * 1024;

    private final BodySettings settings;
    private final Semaphore places;

    Arrivals(BodySettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Lets a body arrive, and not too slowly.
     *
     * @throws Problem REQ_TOO_MANY if there are too many already; nothing of it was read then
     */
    Arrival begin(HttpServletRequest request) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    ProblemCode.REQ_TOO_MANY,
                    Place.nowhere(),
                    "Too many bodies are arriving at the same time; this one was not read.",
                    "",
                    "Send the same request again in a few seconds.");
        }
        return new Arrival(new Paced(request));
    }

    /**
     * Reads what has not been read of a body, if it is short and comes soon.
     *
     * @return whether nothing is left; not, where it comes too slowly or too many bodies are arriving
     */
    boolean drop(HttpServletRequest request) {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return true;
        }
        try (Arrival rest = begin(request)) {
            InputStream body = new PacedBody(rest.request().getInputStream(), REST_PATIENCE);
            return body.readNBytes(REST_BYTES).length < REST_BYTES;
        } catch (IOException | Problem e) {
            // Whoever sends it has his answer, or has gone
            return false;
        }
    }

    /** A place among those that are arriving, left when it is closed. */
    final class Arrival implements AutoCloseable {

        private final HttpServletRequest request;

        private Arrival(HttpServletRequest request) {
            this.request = request;
        }

        /** The request, whose body must not come too slowly. */
        HttpServletRequest request() {
            return request;
        }

        @Override
        public void close() {
            places.release();
        }
    }

    private final class Paced extends HttpServletRequestWrapper {

        Paced(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new PacedBody(super.getInputStream(), settings.patience());
        }
    }
}
