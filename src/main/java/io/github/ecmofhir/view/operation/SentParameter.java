package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ecmofhir.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parameter as it was sent.
 *
 * @param element that holds the value, {@code valueString}; of the query of a URL always that
 * @param value null where it is a resource
 * @param resource null where it has a value
 */
record SentParameter(
        String name,
        String element,
        @Nullable JsonNode value,
        @Nullable JsonNode resource) {

    private static final String VALUE = "value";

    static SentParameter ofQuery(String name, String text) {
        return new SentParameter(name, "valueString", TextNode.valueOf(text), null);
    }

    /** @throws Problem REQ_PARAMETER where it has no name, or neither a value nor a resource */
    static SentParameter of(JsonNode parameter) {
        String name = parameter.path("name").asText("");
        if (name.isEmpty()) {
            throw Problem.ofParameter(
                    "body", "A parameter of the body has no name.", "Each parameter has a name and a value.");
        }
        if (parameter.path("resource").isObject()) {
            return new SentParameter(name, "resource", null, parameter.path("resource"));
        }
        for (Map.Entry<String, JsonNode> member : parameter.properties()) {
            if (member.getKey().startsWith(VALUE)) {
                JsonNode value = member.getValue();
                JsonNode simple = value.isObject() ? value.path("reference") : value;
                if (simple.isValueNode() && !simple.isNull()) {
                    return new SentParameter(name, member.getKey(), simple, null);
                }
            }
        }
        throw Problem.ofParameter(
                name,
                "It has no value that can be read.",
                "A parameter has a simple value, a reference or a resource.");
    }

    String requireText() {
        String text = value == null ? null : value.asText();
        if (text == null) {
            throw Problem.ofParameter(name, "It is a resource.", "It has a simple value or a reference.");
        }
        if (text.isBlank()) {
            throw Problem.ofParameter(name, "It has no value.", "An empty parameter is not taken for none.");
        }
        return text.strip();
    }

    JsonNode requireResource() {
        if (resource == null) {
            throw Problem.ofParameter(
                    name,
                    "It is `" + (value == null ? "" : value.asText()) + "`.",
                    "It is a resource, which only the body of a POST can hold.");
        }
        return resource;
    }
}
