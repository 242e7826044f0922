package io.github.ecmofhir.server;

import io.github.ecmofhir.submission.upload.Submitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.catalina.Service;
import org.jspecify.annotations.Nullable;

/** Stores bundles of uploads through everything that a push over HTTP goes through. */
final class DirectSubmitter implements Submitter {

    private static final String ENDPOINT = "/fhir";
    private static final Map<String, String> HEADERS = Map.of("Prefer", "return=OperationOutcome");

    private final Supplier<Service> tomcat;
    private volatile @Nullable DirectPost server;

    /** @param tomcat there once the server has been started */
    DirectSubmitter(Supplier<Service> tomcat) {
        this.tomcat = tomcat;
    }

    @Override
    public Submitted submit(byte[] bundle) {
        try {
            DirectPost.Answered answered = server().send(ENDPOINT, bundle, HEADERS);
            return Submitted.of(
                    answered.status(), answered.headers().getHeader("Retry-After") != null, answered.body());
        } catch (IOException e) {
            throw new UncheckedIOException("What stays in memory cannot fail to be read and written.", e);
        }
    }

    private DirectPost server() {
        DirectPost made = server;
        if (made == null) {
            made = new DirectPost(tomcat.get());
            server = made;
        }
        return made;
    }
}
