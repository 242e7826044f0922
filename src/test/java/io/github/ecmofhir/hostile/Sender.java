package io.github.ecmofhir.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client who decides himself how much of a request he sends, and when. */
final class Sender implements AutoCloseable {

    private final Socket socket;

    Sender(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
    }

    /** Without waiting for an answer. */
    Sender send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The head of a request whose body is said to have this length. */
    Sender head(String path, String type, long length) throws IOException {
        return send("POST /fhir" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n");
    }

    /** The head of a request whose body comes in chunks. */
    Sender chunkedHead(String path, String type) throws IOException {
        return send("POST /fhir" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    Sender chunk(String text) throws IOException {
        return send(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** Reads the first bytes of an answer. */
    void awaitBegin() throws IOException {
        if (socket.getInputStream().readNBytes(20).length < 20) {
            throw new IOException("No answer");
        }
    }

    /** Everything until the server closes. */
    RawAnswer answer() throws IOException {
        return RawAnswer.read(socket.getInputStream());
    }

    /** Ends the connection as a machine does that loses its power, as far as a socket can. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says that nothing more will come, and goes. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
