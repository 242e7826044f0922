package io.github.ecmofhir.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** A connection for each request. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * Sends all, says that nothing more will come, and waits for the answer.
     *
     * @throws AssertionError if the server leaves the connection open for a minute without a word
     */
    RawAnswer send(HostileRequest request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request.bytes());
            return RawAnswer.read(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            throw new AssertionError("No answer within a minute", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            socket.shutdownOutput();
        } catch (SocketException e) {
            // It has answered and closed before it has heard all.
        }
    }
}
