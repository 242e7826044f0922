package io.github.ecmofhir.server;

import java.nio.charset.StandardCharsets;

/** Refuses XML that no parser should see: with a document type, and so with entities, or nested too deeply. */
final class XmlForm {

    private XmlForm() {}

    /** One pass over the text. */
    static void check(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw RequestBody.unreadable(
                    "The XML has a document type declaration.",
                    "FHIR XML has none; remove the DOCTYPE and its entities.");
        }
        int depth = 0;
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '/') {
                depth--;
            } else if (next != '!' && next != '?') {
                int end = text.indexOf('>', i);
                if (end < 0 || text.charAt(end - 1) != '/') {
                    RequestBody.checkDepth(++depth);
                }
            }
        }
    }
}
