package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.access.Arguments;
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
     * Those of a request, of its URL and its body.
     *
     * @throws Problem as {@link #read}, or REQ_MEDIA_TYPE for XML
     */
    static SentParameters of(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.POST) {
            return read(request.getParameters(), null);
        }
        List<String> types = request.getHeaders("Content-Type");
        if (types.stream().anyMatch(type -> type.contains("xml"))) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    "The Content-Type is `" + types.get(0) + "`.",
                    "This operation takes resources that have no form in XML.",
                    "Send application/fhir+json.");
        }
        return read(request.getParameters(), request.loadRequestContents());
    }

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

    /** The parts of a parameter, which are parameters themselves. */
    static SentParameters ofParts(JsonNode parts) {
        SentParameters sent = new SentParameters();
        parts.forEach(part -> sent.add(SentParameter.of(part)));
        return sent;
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

    /** The parts of each parameter of a name. */
    List<SentParameters> parts(String name) {
        return all(name).stream()
                .map(parameter -> ofParts(parameter.requireParts()))
                .toList();
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

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(value -> Arguments.parse(name, value, "true or false", SentParameters::flag))
                .orElse(otherwise);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
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
