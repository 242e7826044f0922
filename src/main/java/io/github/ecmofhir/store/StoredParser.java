package io.github.ecmofhir.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.r4.model.Resource;

/** Makes objects of what is stored. It was accepted once, so nothing of it is refused. Not thread-safe. */
public final class StoredParser {

    private final IParser parser;

    public StoredParser(FhirContext fhir) {
        this.parser = fhir.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
    }

    /** The resource with its id, version and time. */
    public Resource read(StoredText text) {
        return read(text.whole());
    }

    public Resource read(String json) {
        return (Resource) parser.parseResource(json);
    }
}
