package io.github.ecmofhir.measure.fhir;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Answers with a text that is no resource, in UTF-8. */
final class TextResponse {

    private TextResponse() {}

    /** @return where the text goes */
    static Writer begin(String type, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response.getWriter();
    }
}
