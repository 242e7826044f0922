package io.github.ecmofhir.submission.sheet.push;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The base address of a FHIR R4 server, spoken to over HTTP in JSON. Waits and repeats where the server asks for it. */
public final class FhirEndpoint {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Pause pause;

    FhirEndpoint(String base, Pause pause) {
        this.base = base;
        this.pause = pause;
    }

    /**
     * @param base such as {@code http://127.0.0.1:8080/fhir}
     * @throws Problem if that is no http or https address
     */
    public static FhirEndpoint at(String base) {
        String address = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw unusable(base, "This is no address of a server.", "An address such as http://127.0.0.1:8080/fhir");
        }
        return new FhirEndpoint(address, duration -> Thread.sleep(duration.toMillis()));
    }

    /** @throws Problem if no FHIR server answers at the address */
    public void requireServer() {
        Answer answer = send(request("/metadata").GET().build());
        if (answer.status() == 401 || answer.status() == 403) {
            throw unusable(base, "The server refuses this client (" + answer.status() + ").", "Access without a token");
        }
        if (!(answer.resource() instanceof CapabilityStatement)) {
            throw unusable(
                    base,
                    "The address answers with status " + answer.status() + " and no CapabilityStatement.",
                    "The base address of a FHIR server, which often ends in /fhir,");
        }
    }

    /**
     * Posts a transaction.
     *
     * @throws Problem if the server cannot be reached
     */
    public Answer transact(String bundle) {
        return post("", bundle);
    }

    /**
     * Has a bundle checked; nothing is stored.
     *
     * @throws Problem if the server cannot be reached
     */
    public Answer validate(String bundle) {
        return post("/Bundle/$validate", bundle);
    }

    private Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", FHIR_JSON + ";charset=UTF-8")
                .header("Prefer", "return=OperationOutcome")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", FHIR_JSON)
                .timeout(ANSWER);
    }

    private Answer send(HttpRequest request) {
        try {
            for (int tries = 1; ; tries++) {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                Optional<Duration> wait = Patience.before(tries, response);
                if (wait.isEmpty()) {
                    return new Answer(response.statusCode(), parse(response.body()));
                }
                pause.of(wait.get());
            }
        } catch (IOException e) {
            throw unusable(base, "The server does not answer.", "A running FHIR server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable(base, "The import was interrupted.", "Time for the server to answer");
        }
    }

    private static @Nullable Resource parse(String body) {
        try {
            IBaseResource resource = FhirContext.forR4Cached().newJsonParser().parseResource(body);
            return resource instanceof Resource r4 ? r4 : null;
        } catch (DataFormatException e) {
            return null;
        }
    }

    private static Problem unusable(String base, String found, String needed) {
        return Problem.of(
                ProblemCode.SERVER_UNREACHABLE,
                Place.element("Server " + base),
                found,
                needed + " is needed.",
                "Start the server or name another with --server, and import the sheet again: what is stored already"
                        + " stays as it is.");
    }
}
