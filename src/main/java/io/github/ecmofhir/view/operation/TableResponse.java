package io.github.ecmofhir.view.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * The body of an answer, a table as it is or as the data of a Binary. It is whole before its first byte is sent, in a file where
 * it is large: what goes wrong with the last row is still told with a status, and a receiver that reads slowly holds nothing of
 * the database.
 */
final class TableResponse {

    private static final int IN_MEMORY = 512 * 1024;

    private final HttpServletResponse response;
    private final AnswerForm form;

    TableResponse(HttpServletResponse response, AnswerForm form) {
        this.response = response;
        this.form = form;
    }

    /** Writes a table to a stream that it leaves open. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    void answer(Body body) throws IOException {
        DeferredFileOutputStream whole = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("ecmo-table-")
                .get();
        try {
            write(body, whole);
            whole.close();
            send(whole);
        } finally {
            if (!whole.isInMemory()) {
                Files.deleteIfExists(whole.getPath());
            }
        }
    }

    private void write(Body body, OutputStream out) throws IOException {
        if (!form.envelope()) {
            body.write(out);
            return;
        }
        out.write(("{\"resourceType\":\"Binary\",\"contentType\":\""
                        + form.format().mediaType() + "\",\"data\":\"")
                .getBytes(StandardCharsets.UTF_8));
        try (OutputStream encoded = Base64.getEncoder().wrap(CloseShieldOutputStream.wrap(out))) {
            body.write(encoded);
        }
        out.write("\"}".getBytes(StandardCharsets.UTF_8));
    }

    private void send(DeferredFileOutputStream whole) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(form.mediaType());
        if (form.isText()) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.setContentLengthLong(whole.getByteCount());
        try (OutputStream out = response.getOutputStream()) {
            whole.writeTo(out);
        }
    }
}
