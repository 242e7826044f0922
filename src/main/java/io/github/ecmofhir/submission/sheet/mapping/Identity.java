package io.github.ecmofhir.submission.sheet.mapping;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** What makes a resource the same one however often it is sent: its type and one identifier. */
record Identity(String type, String system, String value) {

    Identifier identifier() {
        return new Identifier().setSystem(system).setValue(value);
    }

    /** The same for the same identity (name-based UUID, RFC 9562 version 3). */
    String urn() {
        String name = type + "|" + system + "|" + value;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A reference that holds inside the bundle. */
    Reference reference() {
        return new Reference(urn());
    }

    /** Condition of the PUT: {@code Procedure?identifier=system%7Cvalue}. */
    String search() {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return type + "?identifier=" + system + "%7C" + encoded;
    }
}
