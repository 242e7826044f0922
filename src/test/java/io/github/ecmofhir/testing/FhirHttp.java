package io.github.ecmofhir.testing;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/** Talks to a FHIR endpoint as any client does. */
public final class FhirHttp {

    public static final FhirContext FHIR = FhirContext.forR4Cached();
    public static final String JSON = "application/fhir+json";
    public static final String XML = "application/fhir+xml";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;

    public FhirHttp(String base) {
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** @param path after the base, encoded; empty for the base itself */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** What is stored under the identity that an entry of a submission names. */
    public List<Resource> stored(BundleEntryComponent entry) {
        return get(entry.getRequest().getUrl().replace("|", "%7C")).resources();
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Resource resource) {
        return post(path, JSON, FHIR.newJsonParser().encodeResourceToString(resource));
    }

    public Answer post(String path, String contentType, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), with(contentType, headers));
    }

    public Answer post(String path, String contentType, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), with(contentType, headers));
    }

    /** Sent in pieces, without saying before how long it is. */
    public Answer postChunked(String path, String contentType, Supplier<InputStream> body) {
        return send("POST", path, BodyPublishers.ofInputStream(body), with(contentType));
    }

    /** A resource as it is sent. */
    public static String json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }

    public Answer put(String path, Resource resource) {
        return send(
                "PUT",
                path,
                BodyPublishers.ofString(FHIR.newJsonParser().encodeResourceToString(resource)),
                with(JSON));
    }

    public Answer patch(String path, String contentType, String body) {
        return send("PATCH", path, BodyPublishers.ofString(body), with(contentType));
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.isEmpty() ? base : base + "/" + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String contentType, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
