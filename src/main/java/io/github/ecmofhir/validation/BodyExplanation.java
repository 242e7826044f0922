package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Explanation;
import io.github.ecmofhir.problem.Issue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Says where in an unreadable body the fault is. The parser stops at the first fault without a place; the validator reads
 * the same text to its end and knows the entry and the element.
 */
public final class BodyExplanation implements Explanation {

    /** Reading a huge body a second time only to explain it would let one client slow all others. */
    private static final int LONGEST = 2_000_000;

    /** Of these the parser's own words tell the line. */
    private static final Pattern UNPARSED = Pattern.compile("Failed to parse|Unable to find resourceType");

    private static final XMLInputFactory XML = xml();

    private final ResourceCheck check;

    public BodyExplanation(ResourceCheck check) {
        this.check = check;
    }

    @Override
    public Optional<List<Issue>> explain(String body) {
        if (body.isBlank() || body.length() > LONGEST || isBrokenXml(body)) {
            return Optional.empty();
        }
        try {
            List<Issue> issues = check.check(body);
            boolean unparsed = issues.stream()
                    .anyMatch(issue -> UNPARSED.matcher(issue.found()).lookingAt());
            return unparsed ? Optional.empty() : Optional.of(issues);
        } catch (RuntimeException e) {
            // Not even the validator can read it; the parser's own words remain.
            return Optional.empty();
        } catch (Error e) {
            // So it says that an element stands twice where one is expected; those of Java have classes of their own.
            if (e.getClass() != Error.class) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The validator's XML parser writes a part of what it cannot read to the console; so it does not get it. */
    private static boolean isBrokenXml(String body) {
        if (body.stripLeading().charAt(0) != '<') {
            return false;
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(body));
            while (reader.hasNext()) {
                reader.next();
            }
            return false;
        } catch (XMLStreamException e) {
            return true;
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
