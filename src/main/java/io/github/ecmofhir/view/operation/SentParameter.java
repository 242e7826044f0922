package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ecmofhir.problem.Problem;
import java.util.Map;

/**
 * One parameter as it was sent.
 *
 * @param element that holds what it has: {@code valueString} or another value, {@code resource} or {@code part}; of the query of
 *     a URL always {@code valueString}
 * @param content a simple value, a resource, or a list of parameters
 */
record SentParameter(String name, String element, JsonNode content) {

    private static final String VALUE = "value";
    private static final String RESOURCE = "resource";
    private static final String PART = "part";

    static SentParameter ofQuery(String name, String text) {
        return new SentParameter(name, "valueString", TextNode.valueOf(text));
    }

    /** @throws Problem REQ_PARAMETER where it has no name, or neither a value, a resource nor parts */
    static SentParameter of(JsonNode parameter) {
        String name = parameter.path("name").asText("");
        if (name.isEmpty()) {
            throw Problem.ofParameter(
                    "body", "A parameter of the body has no name.", "Each parameter has a name and a value.");
        }
        if (parameter.path(RESOURCE).isObject()) {
            return new SentParameter(name, RESOURCE, parameter.path(RESOURCE));
        }
        if (parameter.path(PART).isArray()) {
            return new SentParameter(name, PART, parameter.path(PART));
        }
        for (Map.Entry<String, JsonNode> member : parameter.properties()) {
            if (member.getKey().startsWith(VALUE)) {
                JsonNode value = member.getValue();
                JsonNode simple = value.isObject() ? value.path("reference") : value;
                if (simple.isValueNode() && !simple.isNull()) {
                    return new SentParameter(name, member.getKey(), simple);
                }
            }
        }
        throw Problem.ofParameter(
                name,
                "It has no value that can be read.",
                "A parameter has a simple value, a reference, a resource or parts.");
    }

    /** Whether it has a simple value. */
    boolean isSimple() {
        return element.startsWith(VALUE);
    }

    String requireText() {
        if (!isSimple()) {
            throw Problem.ofParameter(name, "It has a " + element + ".", "It has a simple value or a reference.");
        }
        if (content.asText().isBlank()) {
            throw Problem.ofParameter(name, "It has no value.", "An empty parameter is not taken for none.");
        }
        return content.asText().strip();
    }

    JsonNode requireResource() {
        if (!element.equals(RESOURCE)) {
            throw Problem.ofParameter(
                    name,
                    isSimple() ? "It is `" + content.asText() + "`." : "It has parts.",
                    "It is a resource, which only the body of a POST can hold.");
        }
        return content;
    }

    JsonNode requireParts() {
        if (!element.equals(PART)) {
            throw Problem.ofParameter(name, "It has a " + element + ".", "It has parts.");
        }
        return content;
    }
}
