package io.github.ecmofhir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Speaks FHIR JSON with one server; any answer but 2xx is an error, since nothing here is meant to be refused. */
final class Client {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String JSON = "application/fhir+json";
    private static final int LINE_END = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    Client(URI server) {
        this.server = server;
    }

    boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param path below the FHIR base, or a whole address that the server gave */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body)));
    }

    /** @return where the upload of the file's lines can be followed */
    String upload(String path, Path lines) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/fhir+ndjson")
                .POST(BodyPublishers.ofFile(lines))
                .build();
        return http.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Content-Location")
                .orElseThrow(() -> new IOException("The upload was not taken."));
    }

    /** @return where an export can be followed */
    String begin(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Prefer", "respond-async").GET().build();
        return http.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Location")
                .orElseThrow(() -> new IOException("The export was not taken in."));
    }

    /** How many lines an answer has, which is read to its end and not kept; at least 1 where it has none. */
    long lines(String path) throws IOException, InterruptedException {
        URI address = path.startsWith("http") ? URI.create(path) : server.resolve("/fhir" + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.uri());
        }
        long lines = 0;
        byte[] portion = new byte[1 << 16];
        try (InputStream body = response.body()) {
            for (int length = body.read(portion); length >= 0; length = body.read(portion)) {
                for (int i = 0; i < length; i++) {
                    if (portion[i] == LINE_END) {
                        lines++;
                    }
                }
            }
        }
        return Math.max(lines, 1);
    }

    /** What the server says of how far it is. */
    String progress(String status) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(status)).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("X-Progress")
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : server.resolve("/fhir" + path);
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", JSON);
    }

    private String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            String body = response.body();
            throw new IOException(response.statusCode() + " " + response.uri() + "\n"
                    + body.substring(0, Math.min(3000, body.length())));
        }
        return response.body();
    }
}
