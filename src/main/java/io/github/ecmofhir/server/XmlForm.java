package io.github.ecmofhir.server;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Set<Integer> TEXTS = Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA);
    private static final XMLInputFactory READERS = readers();

    private XmlForm() {}

    private static XMLInputFactory readers() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Woodstox would read texts when they are asked for, and throw then what is no XMLStreamException
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        return factory;
    }

    /** Two passes over the text. */
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
        checkTexts(body);
    }

    /** FHIR has its values in attributes; a parser passes over text between elements, but for the narrative's. */
    private static void checkTexts(byte[] body) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(body));
            int narrative = 0;
            String element = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = reader.getLocalName();
                    if (element.equals(PATCH) && narrative == 0) {
                        return;
                    }
                    narrative += narrative > 0 || XHTML.equals(reader.getNamespaceURI()) ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    narrative -= narrative > 0 ? 1 : 0;
                } else if (narrative == 0
                        && TEXTS.contains(event)
                        && !reader.getText().isBlank()) {
                    throw RequestBody.unreadable(
                            "After `" + element + "` stands the text `"
                                    + reader.getText().strip() + "`.",
                            "Values are attributes in FHIR XML, <family value=\"Smith\"/>; the text would be lost.");
                }
            }
        } catch (XMLStreamException e) {
            // Whoever parses the body says what is wrong, and knows entities of HTML that are unknown here
            return;
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
