package io.github.ecmofhir.statistics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One case of the oracle: input, the R code that was run on it, what R answered and how close one must come. */
public record OracleCase(Path folder, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All cases of a folder that holds {@code cases/} and {@code data/}, by file name. */
    public static List<OracleCase> in(Path folder) {
        try (var files = Files.list(folder.resolve("cases"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new OracleCase(folder, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return json.path("id").asText();
    }

    public String statistic() {
        return json.path("statistic").asText();
    }

    JsonNode expected() {
        return json.path("expected");
    }

    /** How close is close enough. */
    Closeness closeness() {
        var absolute = json.path("tolerance").path("abs");
        var relative = json.path("tolerance").path("rel");
        // One of them may be null, which adds nothing
        if (absolute.isNumber() || relative.isNumber()) {
            return Closeness.within(absolute.asDouble(), relative.asDouble());
        }
        if (statistic().equals("mice-imputation")) {
            return new CloseDraws(expected());
        }
        throw new IllegalStateException(id() + " does not say how close is close enough");
    }

    /** What the R code comes to with our statistics in the place of R's; its value is held to the expected one. */
    Value answer() {
        var input = json.path("input");
        var environment = new Environment(folder);
        if (input.has("csv")) {
            environment.bind(
                    "d", Promise.of(Frames.read(folder.resolve(input.path("csv").asText()))));
        }
        if (input.has("values")) {
            environment.bind("x", Promise.of(value(input.path("values"))));
        }
        return Promise.of(Parser.parse(code()), environment).orMissing();
    }

    /** The R code, line by line. */
    private String code() {
        return StreamSupport.stream(json.path("r").path("code").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    /** Inline values as R reads them. */
    private static Value value(JsonNode json) {
        if (json.isObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            json.fields().forEachRemaining(field -> fields.put(field.getKey(), value(field.getValue())));
            return ListValue.of(fields);
        }
        if (json.isArray()) {
            List<Value> items = new ArrayList<>();
            json.forEach(item -> items.add(value(item)));
            boolean plain = items.stream().allMatch(Vector.class::isInstance)
                    && StreamSupport.stream(json.spliterator(), false).noneMatch(JsonNode::isContainerNode);
            return plain ? Lists.combined(items) : ListValue.of(items);
        }
        if (json.isTextual()) {
            return Vector.of(json.asText());
        }
        if (json.isBoolean()) {
            return Vector.of(json.asBoolean());
        }
        return json.isNull() ? Vector.logicals(Double.NaN) : Vector.of(json.asDouble());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
