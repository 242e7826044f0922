package io.github.ecmofhir.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where the connection was closed without an answer
 * @param headers lines, in lower case
 */
record RawAnswer(int status, List<String> headers, String body) {

    static final RawAnswer NONE = new RawAnswer(0, List.of(), "");

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    /** What the server says on a connection with one request until it closes. */
    static RawAnswer read(InputStream connection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            connection.transferTo(bytes);
        } catch (SocketException e) {
            // It closed with bytes of ours unread: what it said before counts.
        }
        return read(bytes.toByteArray());
    }

    /** Of all bytes of a connection with one request; interim answers are passed over. */
    static RawAnswer read(byte[] bytes) {
        int end = indexOf(bytes, END_OF_HEAD, 0);
        if (end < 0) {
            return NONE;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
        byte[] rest = Arrays.copyOfRange(bytes, end + END_OF_HEAD.length, bytes.length);
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        if (status < 200) {
            return read(rest);
        }
        List<String> headers = lines.stream()
                .skip(1)
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
        boolean chunked = headers.contains("transfer-encoding: chunked");
        return new RawAnswer(status, headers, new String(chunked ? joined(rest) : rest, StandardCharsets.UTF_8));
    }

    boolean has(String header, String part) {
        return headers.stream().anyMatch(line -> line.startsWith(header + ":") && line.contains(part));
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = indexOf(chunks, new byte[] {'\r', '\n'}, at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII).trim(), 16);
            if (length == 0) {
                break;
            }
            int from = line + 2;
            whole.write(chunks, from, Math.min(length, chunks.length - from));
            at = from + length + 2;
        }
        return whole.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] part, int from) {
        for (int i = from; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return status + " " + String.join("\n", headers) + "\n\n" + HostileRequest.shortened(body);
    }
}
