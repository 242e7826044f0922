package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an operation that takes resources which R4 does not have. They are read as JSON, since no FHIR parser knows
 * a ViewDefinition.
 */
final class SentParameters {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, List<SentParameter>> parameters = new LinkedHashMap<>();

    private SentParameters() {}

    /**
     * @param query those of the URL
     * @param body a Parameters as JSON; null or empty where there is none
     * @throws Problem REQ_PARAMETER or REQ_BODY_UNREADABLE where it is no Parameters, a parameter has no name or no value
     */
    static SentParameters read(Map<String, String[]> query, byte @Nullable [] body) {
        SentParameters sent = new SentParameters();
        query.forEach((name, texts) -> {
            for (String text : texts) {
                sent.add(SentParameter.ofQuery(name, text));
            }
        });
        if (body != null && body.length > 0) {
            sent.readBody(body);
        }
        return sent;
    }

    private void readBody(byte[] body) {
        JsonNode parameters;
        try {
            parameters = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw unreadable("It is not JSON: " + e.getOriginalMessage() + ".", "Mend the syntax.");
        } catch (java.io.IOException e) {
            throw unreadable("It cannot be read.", "Send it again.");
        }
        read(parameters).forEach(this::add);
    }

    /** The parameters of a Parameters resource. */
    static List<SentParameter> read(JsonNode parameters) {
        String type = parameters.path("resourceType").asText("");
        if (!type.equals("Parameters")) {
            throw unreadable(
                    type.isEmpty() ? "It has no resourceType." : "It is a `" + type + "`.",
                    "Send a Parameters resource.");
        }
        List<SentParameter> read = new ArrayList<>();
        for (JsonNode parameter : parameters.path("parameter")) {
            read.add(SentParameter.of(parameter));
        }
        return read;
    }

    private static Problem unreadable(String found, String mend) {
        return Problem.of(
                ProblemCode.REQ_BODY_UNREADABLE,
                Place.nowhere(),
                found,
                "The body of this operation is a Parameters resource as JSON.",
                mend);
    }

    private void add(SentParameter parameter) {
        parameters.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter);
    }

    /** @throws Problem REQ_PARAMETER for a name that is not among them */
    SentParameters requireOnly(Set<String> known) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Problem.ofParameter(
                    unknown.iterator().next(),
                    "There is no parameter `" + String.join("`, `", unknown) + "`.",
                    "This operation takes: " + String.join(", ", new TreeSet<>(known)) + ".");
        }
        return this;
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The resources that stand under a name. */
    List<JsonNode> resources(String name) {
        return all(name).stream().map(SentParameter::requireResource).toList();
    }

    /** The resource under a name that may stand there once. */
    Optional<JsonNode> resource(String name) {
        return single(name).map(SentParameter::requireResource);
    }

    List<String> texts(String name) {
        return all(name).stream().map(SentParameter::requireText).toList();
    }

    Optional<String> text(String name) {
        return single(name).map(SentParameter::requireText);
    }

    private List<SentParameter> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private Optional<SentParameter> single(String name) {
        List<SentParameter> given = all(name);
        if (given.size() > 1) {
            throw Problem.ofParameter(name, "It is given " + given.size() + " times.", "It stands at most once.");
        }
        return given.stream().findFirst();
    }
}
