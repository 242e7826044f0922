package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a report on survival to discharge counts, whoever made it; equal where two servers agree.
 *
 * @param strata counts of each sex
 */
record SurvivalCounts(int initial, int denominator, int numerator, Map<String, SurvivalCounts> strata) {

    private static final ObjectMapper JSON = new ObjectMapper();

    SurvivalCounts {
        strata = new TreeMap<>(strata);
    }

    /**
     * Of the first group that is asked for, in a report or in the Parameters around some.
     *
     * @param group its code
     */
    static SurvivalCounts in(String answer, String group) throws IOException {
        JsonNode found = JSON.readTree(answer).findValues("group").stream()
                .flatMap(SurvivalCounts::stream)
                .filter(each -> each.path("code").findPath("code").asText().equals(group))
                .findFirst()
                .orElseThrow(() -> new IOException("No group `" + group + "` in the answer."));
        Map<String, SurvivalCounts> strata = new TreeMap<>();
        stream(found.path("stratifier"))
                .flatMap(stratifier -> stream(stratifier.path("stratum")))
                .forEach(stratum -> strata.put(value(stratum), of(stratum, Map.of())));
        return of(found, strata);
    }

    private static SurvivalCounts of(JsonNode counted, Map<String, SurvivalCounts> strata) {
        return new SurvivalCounts(
                count(counted, "initial-population"),
                count(counted, "denominator"),
                count(counted, "numerator"),
                strata);
    }

    /** A value is a code at one server and a text at another. */
    private static String value(JsonNode stratum) {
        JsonNode value = stratum.path("value");
        JsonNode code = value.findPath("code");
        return (code.isMissingNode() ? value.path("text") : code).asText();
    }

    private static int count(JsonNode counted, String population) {
        return stream(counted.path("population"))
                .filter(each -> each.path("code").findPath("code").asText().equals(population))
                .findFirst()
                .map(each -> each.path("count").asInt())
                .orElse(-1);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
