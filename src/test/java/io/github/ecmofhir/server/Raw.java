package io.github.ecmofhir.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A client that sends what no HTTP library lets one send. */
final class Raw {

    private Raw() {}

    /**
     * The whole answer as text.
     *
     * @param headers lines without their end
     */
    static String get(int port, String target, String... headers) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + String.join(
                                            "",
                                            Stream.of(headers)
                                                    .map(line -> line + "\r\n")
                                                    .toList()) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
