package io.github.ecmofhir.view.sql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a table goes: the body of an answer, as it is or as the data of a Binary. */
final class TableResponse {

    /** What is wrong with rows is mostly found before that much is written; then it can still be said. */
    private static final int BUFFER = 512 * 1024;

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
        response.setStatus(HttpServletResponse.SC_OK);
        response.setBufferSize(BUFFER);
        response.setContentType(form.mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        OutputStream out = response.getOutputStream();
        if (form.envelope()) {
            out.write(("{\"resourceType\":\"Binary\",\"contentType\":\""
                            + form.format().mediaType() + "\",\"data\":\"")
                    .getBytes(StandardCharsets.UTF_8));
            EnvelopeData data = new EnvelopeData(out);
            try (OutputStream encoded = Base64.getEncoder().wrap(data)) {
                body.write(encoded);
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        } else {
            body.write(out);
        }
        out.flush();
    }

    /** Closing ends the coding, not the answer. */
    private static final class EnvelopeData extends java.io.FilterOutputStream {

        EnvelopeData(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // The whole is flushed once
        }

        @Override
        public void close() {
            // The Binary goes on
        }
    }
}
