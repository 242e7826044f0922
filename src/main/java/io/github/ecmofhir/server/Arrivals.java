package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** The bodies that are arriving, at most so many that threads are left for those who send none. */
final class Arrivals {

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
