package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of a table of expected figures: what is asked, which figure of the answer is meant, and its numbers for everybody and for
 * each stratum. A cell reads like {@code 13/26 missing=2 lower=0.3}. Where it does not name them, nobody is missing, pending or
 * excluded, and the score is the share or the median; of nobody there is none. Counts agree exactly, other numbers to nine digits.
 *
 * @param request path after the base
 * @param cells name of the column, {@value Figures#ALL} or column and value of a stratum ({@code preclosing=present}) → what is
 *     expected there; only those that expect something
 */
record FigureRow(String request, String figure, Map<String, String> cells) {

    private static final double PRECISION = 1e-9;
    private static final List<String> UNANSWERED = List.of("missing", "pending", "excluded", "present-not-assessed");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The lines of a table below {@code figures}. */
    static List<CSVRecord> lines(String table) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser lines = CSVParser.parse(Pavlodar.resource("/figures/" + table), format)) {
            return lines.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FigureRow of(CSVRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        line.toMap().forEach((column, cell) -> {
            if ((column.equals(Figures.ALL) || column.contains("=")) && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        assertThat(cells).as(line.toString()).isNotEmpty();
        return new FigureRow(line.get("request"), line.get("figure"), cells);
    }

    /**
     * Asks the server and compares.
     *
     * @param selection parameters that choose the cohort; empty for all stored runs
     * @return the numbers of each cell as the server gave them
     */
    List<Map<String, Double>> check(FhirHttp http, String selection) {
        Answer answer = http.get(path(selection));
        assertThat(answer).hasStatus(200);
        Figures figures = read(answer);
        List<Map<String, Double>> numbers = new ArrayList<>();
        cells.forEach((column, cell) -> {
            Map<String, Double> found = figures.of(figure, column.substring(column.indexOf('=') + 1));
            compare(column, cell, found);
            numbers.add(found);
        });
        return numbers;
    }

    private String path(String selection) {
        List<String> parameters = new ArrayList<>();
        if (!selection.isEmpty()) {
            parameters.add(selection);
        }
        boolean dividedBy = request.startsWith("$ecmo-characteristics") || request.startsWith("$ecmo-compare");
        String dividing = dividedBy ? "by=" : "stratifier=";
        cells.keySet().stream()
                .filter(column -> column.contains("="))
                .map(column -> dividing + column.substring(0, column.indexOf('=')))
                .distinct()
                .forEach(parameters::add);
        return request + (request.contains("?") ? "&" : "?") + String.join("&", parameters);
    }

    private static Figures read(Answer answer) {
        try {
            return Figures.of(JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private void compare(String column, String cell, Map<String, Double> found) {
        String place = request + " " + figure + " " + column;
        Map<String, Double> expected = expected(cell);
        UNANSWERED.stream().filter(found::containsKey).forEach(name -> expected.putIfAbsent(name, 0.0));
        if (isOfNobody(expected)) {
            assertThat(found).as(place).doesNotContainKeys("score", "mean", "median");
        } else if (found.containsKey("initial-population")) {
            expected.computeIfAbsent("score", name -> score(expected));
        }
        expected.forEach((name, number) -> assertThat(found)
                .as(place)
                .hasEntrySatisfying(
                        name,
                        value -> assertThat(value).as(name).isCloseTo(number, within(Math.abs(number) * PRECISION))));
    }

    private static boolean isOfNobody(Map<String, Double> expected) {
        return Stream.of("denominator", "n").anyMatch(name -> expected.getOrDefault(name, 1.0) == 0);
    }

    /** Of a report: the share, or the median of a quantity. */
    private static double score(Map<String, Double> expected) {
        return expected.containsKey("numerator")
                ? number(expected, "numerator") / number(expected, "denominator")
                : number(expected, "median");
    }

    private static double number(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    private static Map<String, Double> expected(String cell) {
        Map<String, Double> expected = new HashMap<>();
        for (String word : cell.split(" ")) {
            String[] sides = word.split("[/=]");
            if (word.contains("/")) {
                expected.put("numerator", Double.valueOf(sides[0]));
                expected.put("denominator", Double.valueOf(sides[1]));
            } else {
                expected.put(sides[0], Double.valueOf(sides[1]));
            }
        }
        return expected;
    }
}
