package io.github.ecmofhir.submission.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ecmofhir.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Takes the lines out of a Binary in JSON, alone or as parameter of a Parameters, piece by piece as it comes. */
final class BinaryBody {

    private static final String INPUT = "input";
    private static final Set<String> WRAPPED = Set.of("Binary", "Parameters");

    private final InputStream json;
    private final Set<String> resources = new HashSet<>();
    private String contentType = "";
    private boolean found;

    BinaryBody(InputStream json) {
        this.json = json;
    }

    /** @throws Problem for what is no Binary of NDJSON; some lines may have been written by then */
    void copyTo(OutputStream lines) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.currentName() != null) {
                    value(parser, lines);
                }
            }
        } catch (JsonProcessingException e) {
            throw UploadReceiver.unreadable(
                    "The body is no whole JSON: " + e.getOriginalMessage() + ".", "Send it again.");
        }
        if (resources.isEmpty()) {
            throw noLines("The body is no FHIR resource.");
        }
        if (!resources.contains("Binary")) {
            throw noLines("The body is a Parameters without a Binary.");
        }
        if (!found) {
            throw UploadReceiver.unreadable("The Binary has no data.", "Put the NDJSON there, in base64.");
        }
        if (!contentType.toLowerCase(Locale.ROOT).contains("ndjson")) {
            throw UploadReceiver.unreadable(
                    "The Binary has the contentType `" + contentType + "`.", "Name it application/fhir+ndjson.");
        }
    }

    private void resource(String type) {
        if (!WRAPPED.contains(type)) {
            throw noLines("The body is a " + type + (resources.isEmpty() ? "." : " in a Parameters."));
        }
        resources.add(type);
    }

    private static void parameter(String name) {
        if (!name.equals(INPUT)) {
            throw UploadReceiver.unreadable(
                    "There is no parameter `" + name + "`.", "Name the one with the Binary `" + INPUT + "`.");
        }
    }

    private static Problem noLines(String found) {
        return UploadReceiver.unreadable(found, "Send the lines as application/fhir+ndjson, or in a Binary.");
    }

    private void value(JsonParser parser, OutputStream lines) throws IOException {
        switch (parser.currentName()) {
            case "resourceType" -> resource(parser.getText());
            case "name" -> parameter(parser.getText());
            case "contentType" -> contentType = parser.getText();
            case "data" -> {
                if (found) {
                    throw UploadReceiver.unreadable("The body has data twice.", "Send one Binary.");
                }
                found = true;
                try {
                    parser.readBinaryValue(lines);
                } catch (IllegalArgumentException e) {
                    throw UploadReceiver.unreadable("The data of the Binary are no base64.", "Encode them so.");
                }
            }
            default -> {}
        }
    }
}
