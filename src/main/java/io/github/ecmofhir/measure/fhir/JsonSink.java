package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes a Parameters resource as JSON at once. A curve has thousands of parts, which as objects of the FHIR model take ten
 * times as long to make and to encode as the curve does to be estimated.
 */
final class JsonSink implements PartSink {

    private static final JsonFactory JSON = new JsonFactory();

    private final FhirContext context;
    private final JsonGenerator json;

    private JsonSink(FhirContext context, JsonGenerator json) {
        this.context = context;
        this.json = json;
    }

    /** The whole resource in UTF-8. */
    static byte[] write(FhirContext context, Consumer<PartSink> parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("resourceType", "Parameters");
            json.writeArrayFieldStart("parameter");
            parameters.accept(new JsonSink(context, json));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void string(String name, String value) {
        part(name, () -> json.writeStringField("valueString", value));
    }

    @Override
    public void integer(String name, int value) {
        part(name, () -> json.writeNumberField("valueInteger", value));
    }

    @Override
    public void whole(String name, long value) {
        part(name, () -> json.writeNumberField("valueDecimal", value));
    }

    @Override
    public void flag(String name, boolean value) {
        part(name, () -> json.writeBooleanField("valueBoolean", value));
    }

    @Override
    public void date(String name, LocalDate value) {
        part(name, () -> json.writeStringField("valueDate", value.toString()));
    }

    @Override
    public void decimal(String name, double value) {
        part(name, () -> json.writeNumberField("valueDecimal", value));
    }

    @Override
    public void resource(String name, Resource resource) {
        part(name, () -> {
            json.writeFieldName("resource");
            json.writeRawValue(context.newJsonParser().encodeResourceToString(resource));
        });
    }

    @Override
    public void parts(String name, Consumer<PartSink> parts) {
        part(name, () -> {
            json.writeArrayFieldStart("part");
            parts.accept(this);
            json.writeEndArray();
        });
    }

    private void part(String name, Content content) {
        try {
            json.writeStartObject();
            json.writeStringField("name", name);
            content.write();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Content {
        void write() throws IOException;
    }
}
