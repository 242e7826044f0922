package io.github.ecmofhir.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** A small web server that is notified, and remembers of what. */
public final class Receiver implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final List<Notification> taken = new CopyOnWriteArrayList<>();
    private final List<Notification> refused = new CopyOnWriteArrayList<>();
    private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;

    /** One request as it came. */
    public record Notification(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst()
                    .orElse("");
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Receiver receiver = new Receiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        Notification notification = new Notification(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int answer = Objects.requireNonNullElse(next.poll(), status);
        (answer == 200 ? taken : refused).add(notification);
        exchange.sendResponseHeaders(answer, NO_BODY);
        exchange.close();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** A Subscription that notifies it of what a search would find, with the resource as JSON. */
    public Subscription wants(String criteria) {
        Subscription subscription = new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("A registry wants to know")
                .setCriteria(criteria);
        subscription
                .getChannel()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint(url("/hook"))
                .setPayload(FhirHttp.JSON);
        return subscription;
    }

    /** From now on it answers so. */
    public void answer(int newStatus) {
        status = newStatus;
    }

    /** The next requests are answered so, one after the other. */
    public void answerNext(Integer... statuses) {
        next.addAll(List.of(statuses));
    }

    /** What was answered with 200, in the order in which it came. */
    public List<Notification> taken() {
        return List.copyOf(taken);
    }

    /** What was answered otherwise. */
    public List<Notification> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
