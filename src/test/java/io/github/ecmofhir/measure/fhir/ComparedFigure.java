package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A number of {@code $ecmo-compare} that R has too: a line of {@code figures/compared.csv}.
 *
 * @param place where it stands in the answer: an estimate, a part of the first outcome, a level of a forest, ...
 * @param oracle the case of the oracle
 * @param figure where it stands in what R answered
 */
record ComparedFigure(String request, String place, String oracle, String figure) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("src/test/resources/oracle/cases");

    static List<ComparedFigure> all() {
        return FigureRow.lines("compared.csv").stream()
                .map(line -> new ComparedFigure(
                        line.get("request"), line.get("place"), line.get("case"), line.get("figure")))
                .toList();
    }

    /** @param known answers by request, to ask each once */
    void check(FhirHttp http, Map<String, JsonNode> known) {
        JsonNode answer = known.computeIfAbsent(request, asked -> ask(http, asked));
        JsonNode expected = read(CASES.resolve(oracle + ".json"));
        double wanted = expected.path("expected").at(figure).asDouble(Double.NaN);
        double relative = expected.at("/tolerance/rel").asDouble();

        assertThat(found(answer))
                .as(request + " " + place)
                .isCloseTo(wanted, within(1e-12 + relative * Math.abs(wanted)));
    }

    private double found(JsonNode answer) {
        String[] words = place.split(" ");
        JsonNode outcome = parts(answer, "parameter", "outcome").findFirst().orElseThrow();
        return switch (words[0]) {
            case "matching", "weighting" ->
                number(parts(answer, "parameter", words[0]).findFirst().orElseThrow(), words[1]);
            case "groupA", "groupB", "test" ->
                number(parts(outcome, "part", words[0]).findFirst().orElseThrow(), words[1]);
            case "balance" ->
                number(
                        named(
                                parts(
                                        parts(answer, "parameter", "matching")
                                                .findFirst()
                                                .orElseThrow(),
                                        "part",
                                        "balance"),
                                "covariate",
                                words[1]),
                        words[2]);
            case "forest" -> {
                JsonNode level = named(parts(answer, "parameter", "forest"), "level", words[1]);
                yield words.length == 3
                        ? number(level, words[2])
                        : number(parts(level, "part", words[2]).findFirst().orElseThrow(), words[3]);
            }
            default -> number(named(parts(outcome, "part", "estimate"), "name", words[0]), words[1]);
        };
    }

    private static Stream<JsonNode> parts(JsonNode of, String list, String name) {
        return StreamSupport.stream(of.path(list).spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name));
    }

    private static JsonNode named(Stream<JsonNode> parts, String by, String value) {
        return parts.filter(part -> parts(part, "part", by)
                        .anyMatch(name -> name.path("valueString").asText().equals(value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + by + " " + value));
    }

    private static double number(JsonNode of, String name) {
        JsonNode part = parts(of, "part", name).findFirst().orElseThrow();
        return part.has("valueDecimal")
                ? part.path("valueDecimal").asDouble()
                : part.path("valueInteger").asDouble();
    }

    private static JsonNode ask(FhirHttp http, String request) {
        Answer answer = http.get(request);
        assertThat(answer).hasStatus(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
