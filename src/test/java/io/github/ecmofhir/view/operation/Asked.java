package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import java.util.List;

/** A body of {@code $sql-run}, which can hold what R4 has not. */
final class Asked {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode body = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");

    Asked value(String name, String element, Object value) {
        body.withArray("parameter").addObject().put("name", name).putPOJO(element, value);
        return this;
    }

    Asked text(String name, String value) {
        return value(name, "valueString", value);
    }

    Asked resource(String name, JsonNode resource) {
        body.withArray("parameter").addObject().put("name", name).set("resource", resource);
        return this;
    }

    /** What stands inside another. */
    JsonNode body() {
        return read(body.toString());
    }

    Answer of(FhirHttp http, String... headers) {
        return http.post("$sql-run", FhirHttp.JSON, body.toString(), headers);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The rows of an answer in lines. */
    static List<JsonNode> rows(Answer answer) {
        return answer.body().lines().map(Asked::read).toList();
    }

    /** The values of a column. */
    static List<String> column(Answer answer, String name) {
        return rows(answer).stream().map(row -> row.path(name).asText()).toList();
    }
}
