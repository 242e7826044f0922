package io.github.ecmofhir.measure.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The numbers of an answer in JSON, by figure, stratum and name. A figure is called by its codes in a report ({@code day-28}), by
 * the time of a curve ({@code day 28}), by the variable and its value in a table ({@code sex male}), by the outcome of a comparison, or by the name of a test;
 * the flow is one too.
 */
final class Figures {

    /** The stratum of everybody. */
    static final String ALL = "all";

    private static final String FLOW = "flow";

    private final Map<List<String>, Map<String, Double>> numbers = new HashMap<>();

    private Figures() {}

    static Figures of(JsonNode answer) {
        Figures figures = new Figures();
        figures.read(answer);
        return figures;
    }

    /** Name → number, unrounded. What was not estimable has no name. */
    Map<String, Double> of(String figure, String stratum) {
        Map<String, Double> found = numbers.get(List.of(figure, stratum));
        if (found == null) {
            throw new AssertionError("No figure " + figure + " of " + stratum + " among " + numbers.keySet());
        }
        return found;
    }

    private void put(String figure, String stratum, Map<String, Double> found) {
        numbers.put(List.of(figure, stratum), found);
    }

    private void read(JsonNode resource) {
        resource.path("group").forEach(this::group);
        resource.path("parameter").forEach(this::parameter);
    }

    private void group(JsonNode group) {
        String figure = StreamSupport.stream(group.at("/code/coding").spliterator(), false)
                .map(coding -> coding.path("code").asText())
                .collect(Collectors.joining(" "));
        put(figure, ALL, measured(group));
        for (JsonNode stratifier : group.path("stratifier")) {
            for (JsonNode stratum : stratifier.path("stratum")) {
                put(figure, stratum.at("/value/text").asText(), measured(stratum));
            }
        }
    }

    private static Map<String, Double> measured(JsonNode group) {
        Map<String, Double> found = new HashMap<>();
        for (JsonNode population : group.path("population")) {
            String name = population.at("/code/coding/0/code").asText().replace("denominator-exclusion", "excluded");
            found.put(name, population.path("count").asDouble());
        }
        if (group.path("measureScore").has("value")) {
            found.put("score", group.at("/measureScore/value").asDouble());
        }
        extensions(group, found);
        return found;
    }

    private static void extensions(JsonNode element, Map<String, Double> found) {
        for (JsonNode extension : element.path("extension")) {
            number(
                    extension,
                    extension.path("url").asText().replaceFirst(".*/", "").replaceFirst("-count$", ""),
                    found);
            extensions(extension, found);
        }
    }

    private void parameter(JsonNode parameter) {
        switch (parameter.path("name").asText()) {
            case "report" -> read(parameter.path("resource"));
            case "curve" -> parts(parameter, "point").forEach(point -> point(point, text(parameter, "stratum", ALL)));
            case "test" -> put(text(parameter, "name", ""), ALL, numbers(parameter));
            case "variable" -> parts(parameter, "stratum").forEach(stratum -> variable(parameter, stratum));
            case "outcome" -> outcome(parameter);
            case FLOW -> flow(numbers(parameter));
            default -> {}
        }
    }

    private void point(JsonNode point, String stratum) {
        Map<String, Double> found = numbers(point);
        BigDecimal day = BigDecimal.valueOf(found.getOrDefault("time", Double.NaN));
        put("day " + day.stripTrailingZeros().toPlainString(), stratum, found);
    }

    private void variable(JsonNode variable, JsonNode stratum) {
        String figure = text(variable, "name", "");
        Map<String, Double> found = numbers(variable);
        found.putAll(numbers(stratum));
        put(figure, text(stratum, "name", ""), found);
        for (JsonNode level : parts(stratum, "level")) {
            Map<String, Double> share = new HashMap<>(found);
            share.putAll(numbers(level));
            share.put("numerator", share.get("count"));
            put(figure + " " + text(level, "value", ""), text(stratum, "name", ""), share);
        }
    }

    /** Of a comparison: each group under its label, with the p value of the test. */
    private void outcome(JsonNode outcome) {
        Map<String, Double> test = new HashMap<>();
        parts(outcome, "test").forEach(part -> test.putAll(numbers(part)));
        for (String group : List.of("groupA", "groupB")) {
            for (JsonNode figures : parts(outcome, group)) {
                Map<String, Double> found = numbers(figures);
                found.put("denominator", found.get("n"));
                if (found.containsKey("events")) {
                    found.put("numerator", found.get("events"));
                }
                found.put("pValue", test.get("pValue"));
                put(text(outcome, "measure", ""), text(figures, "label", ""), found);
            }
        }
    }

    /** All steps together. */
    private void flow(Map<String, Double> step) {
        numbers.merge(List.of(FLOW, ALL), step, (before, last) -> {
            last.merge("excluded", before.get("excluded"), Double::sum);
            return last;
        });
    }

    private static Map<String, Double> numbers(JsonNode parameter) {
        Map<String, Double> found = new HashMap<>();
        parameter.path("part").forEach(part -> number(part, part.path("name").asText(), found));
        return found;
    }

    private static void number(JsonNode element, String name, Map<String, Double> found) {
        for (String type : List.of("valueInteger", "valueDecimal")) {
            if (element.has(type)) {
                found.put(name, element.path(type).asDouble());
            }
        }
    }

    private static String text(JsonNode parameter, String name, String otherwise) {
        return parts(parameter, name).stream()
                .map(part -> part.path("valueString").asText())
                .findFirst()
                .orElse(otherwise);
    }

    private static List<JsonNode> parts(JsonNode parameter, String name) {
        return StreamSupport.stream(parameter.path("part").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .toList();
    }
}
