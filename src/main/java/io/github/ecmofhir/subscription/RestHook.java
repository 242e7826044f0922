package io.github.ecmofhir.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import io.github.ecmofhir.store.StoredParser;
import io.github.ecmofhir.store.StoredText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends notifications. With a payload, a version is put to its type and id below the receiver's address, and a deletion deletes
 * it there; without one, the address is posted to, with nothing. Redirections are not followed: the address is the one that was
 * allowed.
 */
final class RestHook {

    private static final int SUCCESS = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final FhirContext fhir;
    private final Duration timeout;
    private @Nullable HttpClient http;

    RestHook(FhirContext fhir, Duration timeout) {
        this.fhir = fhir;
        this.timeout = timeout;
    }

    /** Made when something is sent first: a server without subscriptions touches no network and reads no certificates. */
    private synchronized HttpClient client() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TO_CONNECT.compareTo(timeout) < 0 ? TO_CONNECT : timeout)
                    .build();
            http = made;
        }
        return made;
    }

    /** @return why the receiver has not taken it; empty where he has */
    Optional<String> send(Channel channel, Written version) throws InterruptedException {
        HttpRequest request = request(channel, version);
        String sent = request.method() + " " + request.uri();
        try {
            HttpResponse<Void> answer = client().send(request, BodyHandlers.discarding());
            return answer.statusCode() / 100 == SUCCESS
                    ? Optional.empty()
                    : Optional.of(sent + " was answered with " + answer.statusCode() + ".");
        } catch (HttpTimeoutException e) {
            return Optional.of(sent + " was not answered in time.");
        } catch (IOException e) {
            return Optional.of(sent + " did not reach the receiver.");
        }
    }

    private HttpRequest request(Channel channel, Written version) {
        EncodingEnum payload = channel.payload();
        StoredText text = version.text();
        HttpRequest.Builder request =
                HttpRequest.newBuilder().timeout(timeout).header("User-Agent", "ecmo-fhir-server");
        channel.headers().forEach(request::setHeader);
        if (payload == null) {
            return request.uri(channel.endpoint()).POST(BodyPublishers.noBody()).build();
        }
        request.uri(below(channel.endpoint(), text.resourceType() + "/" + text.id()));
        return version.isDeletion()
                ? request.DELETE().build()
                : request.setHeader("Content-Type", payload.getResourceContentTypeNonLegacy() + ";charset=UTF-8")
                        .PUT(body(payload, text))
                        .build();
    }

    private BodyPublisher body(EncodingEnum payload, StoredText text) {
        String json = text.whole();
        return BodyPublishers.ofString(
                payload == EncodingEnum.JSON
                        ? json
                        : payload.newParser(fhir).encodeResourceToString(new StoredParser(fhir).read(json)));
    }

    private static URI below(URI address, String path) {
        String base = address.toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }
}
