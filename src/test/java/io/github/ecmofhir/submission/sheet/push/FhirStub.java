package io.github.ecmofhir.submission.sheet.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server of the JDK that says it speaks FHIR, keeps what it is sent and gives the answers it was told to. */
public final class FhirStub implements AutoCloseable {

    private record Scripted(int status, @Nullable String retryAfter, String body) {}

    /** A request as it came in. */
    public record Received(String method, String path, String contentType, String body) {}

    private final HttpServer server;
    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();

    private FhirStub(HttpServer server) {
        this.server = server;
    }

    public static FhirStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FhirStub stub = new FhirStub(server);
            server.createContext("/fhir", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** The next POST is answered so; several are answered in the order told. */
    public FhirStub answers(int status, String body) {
        return answers(status, null, body);
    }

    public FhirStub answers(int status, @Nullable String retryAfter, String body) {
        answers.add(new Scripted(status, retryAfter, body));
        return this;
    }

    /** POSTs in the order in which they came. */
    public List<Received> posts() {
        return received.stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                body));
        Scripted answer = exchange.getRequestURI().getPath().endsWith("/metadata")
                ? new Scripted(200, null, "{\"resourceType\":\"CapabilityStatement\"}")
                : answers.isEmpty() ? new Scripted(500, null, "no answer left") : answers.remove();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
