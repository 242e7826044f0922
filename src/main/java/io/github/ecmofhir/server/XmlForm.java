package io.github.ecmofhir.server;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses XML that no parser should see: with a document type, and so with entities, declared to be written in anything but
 * UTF-8, or nested too deeply; and such that is not FHIR's, though a parser would take it as that.
 */
final class XmlForm {

    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{0,40})");

    private static final Pattern FIRST_TAG = Pattern.compile("<([A-Za-z_][^\\s/>]*)[^>]*>");
    private static final String NAMESPACE = "http://hl7.org/fhir";

    /** Of RFC 5261, which has no namespace. */
    private static final String PATCH = "diff";

    private XmlForm() {}

    /** One pass over the text. */
    static void check(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw RequestBody.unreadable(
                    "The XML has a document type declaration.",
                    "FHIR XML has none; remove the DOCTYPE and its entities.");
        }
        Matcher declaration = DECLARATION.matcher(text);
        if (declaration.find() && !declaration.group(1).equalsIgnoreCase("utf-8")) {
            throw RequestBody.unreadable(
                    "The XML declares the encoding `" + declaration.group(1) + "`.",
                    "FHIR is written in UTF-8; declare that, or nothing.");
        }
        Matcher root = FIRST_TAG.matcher(text);
        if (root.find(prologEnd(text)) && !root.group(1).equals(PATCH) && !isOfFhir(root.group())) {
            throw RequestBody.unreadable(
                    "The element `" + root.group(1) + "` is not in FHIR's namespace.",
                    "Write <" + root.group(1) + " xmlns=\"" + NAMESPACE + "\">.");
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

    /** Where the first element may begin: a comment before it may hold what looks like one. */
    private static int prologEnd(String text) {
        int at = Math.max(text.indexOf('<'), 0);
        while (text.startsWith("<!--", at) || text.startsWith("<?", at)) {
            String end = text.startsWith("<?", at) ? "?>" : "-->";
            int after = text.indexOf(end, at);
            at = after < 0 ? -1 : text.indexOf('<', after + end.length());
            if (at < 0) {
                return text.length();
            }
        }
        return at;
    }

    private static boolean isOfFhir(String tag) {
        return tag.contains('"' + NAMESPACE + '"') || tag.contains('\'' + NAMESPACE + '\'');
    }
}
