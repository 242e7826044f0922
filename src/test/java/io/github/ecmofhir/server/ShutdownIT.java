package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.EcmoRegistryApplication;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end answers what it has begun to hear, and keeps it. */
@BesideOthers
class ShutdownIT {

    private static final String BODY = "{\"resourceType\":\"Patient\",\"active\":true}";

    @Test
    void requestInFlight_isAnsweredAndKept(@TempDir Path folder) throws Exception {
        String store = "--ecmo.store.path=" + folder;
        String main = EcmoRegistryApplication.class.getName();
        String answer;
        try (ChildServer server = ChildServer.start(List.of(), main, store)) {
            assertThat(server.http().get("metadata?_summary=true")).hasStatus(200);
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.setSoTimeout(60_000);
                OutputStream out = client.getOutputStream();
                out.write(("POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: "
                                + BODY.length() + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                // The server says 100 when it begins to read the body: from now on it is at work.
                byte[] goOn = client.getInputStream().readNBytes("HTTP/1.1 100".length());
                assertThat(new String(goOn, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");

                server.terminate();
                server.awaitLine("Commencing graceful shutdown");
                out.write(BODY.getBytes(StandardCharsets.US_ASCII));
                answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            server.awaitEnd();
        }

        assertThat(answer).contains("HTTP/1.1 201");
        try (ChildServer again = ChildServer.start(List.of(), main, store, "--ecmo.store.rebuild=true")) {
            assertThat(again.http().get("Patient?active=true").resources()).hasSize(1);
            assertThat(again.output())
                    .anyMatch(line -> line.matches(".*View tables filled: \\d+ views, 1 resources.*"));
        }
    }
}
