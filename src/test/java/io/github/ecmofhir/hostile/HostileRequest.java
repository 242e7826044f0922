package io.github.ecmofhir.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire; nothing keeps it from being wrong.
 *
 * @param target path and query as they stand in the first line
 * @param headers lines without their end
 */
record HostileRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int SHOWN = 3000;

    static HostileRequest of(String method, String target, String... headers) {
        return new HostileRequest(method, target, List.of(headers), new byte[0]);
    }

    HostileRequest withBody(String contentType, String text) {
        return withHeader("Content-Type: " + contentType).withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    HostileRequest withBody(byte[] other) {
        return new HostileRequest(method, target, headers, other);
    }

    HostileRequest withHeader(String line) {
        return withHeaders(Stream.concat(headers.stream(), Stream.of(line)).toList());
    }

    HostileRequest withHeaders(List<String> others) {
        return new HostileRequest(method, target, others, body);
    }

    HostileRequest withMethod(String other) {
        return new HostileRequest(other, target, headers, body);
    }

    HostileRequest withTarget(String other) {
        return new HostileRequest(method, other, headers, body);
    }

    /** Whether one of the headers has this name. */
    boolean names(String header) {
        return headers.stream().anyMatch(line -> lower(line).startsWith(lower(header) + ":"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Host, length and end of the connection are added where the headers do not speak of them. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!names("Host")) {
            head.append("Host: localhost\r\n");
        }
        if (!names("Connection")) {
            head.append("Connection: close\r\n");
        }
        if (body.length > 0 && !names("Content-Length") && !names("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** As text, its middle left out where it is long. */
    @Override
    public String toString() {
        return headers.stream()
                .map(HostileRequest::shortened)
                .collect(Collectors.joining(
                        "\n",
                        method + " " + shortened(target) + "\n",
                        "\n\n" + shortened(new String(body, StandardCharsets.UTF_8))));
    }

    static String shortened(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN / 2) + " … " + text.length() + " characters … "
                        + text.substring(text.length() - SHOWN / 2);
    }
}
