package io.github.ecmofhir.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** One case of the oracle: input, the R code that was run on it, what R answered and how close one must come. */
record OracleCase(Path folder, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All cases of a folder that holds {@code cases/} and {@code data/}, by file name. */
    static List<OracleCase> in(Path folder) {
        try (var files = Files.list(folder.resolve("cases"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new OracleCase(folder, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    String statistic() {
        return json.path("statistic").asText();
    }

    /** The inline input. */
    JsonNode values() {
        return json.path("input").path("values");
    }

    /** The input as columns, wherever it stands. */
    OracleFrame frame() {
        var input = json.path("input");
        return input.has("csv")
                ? OracleFrame.csv(folder.resolve(input.path("csv").asText()))
                : OracleFrame.inline(values());
    }

    JsonNode expected() {
        return json.path("expected");
    }

    double relativeTolerance() {
        return json.path("tolerance").path("rel").asDouble();
    }

    double absoluteTolerance() {
        return json.path("tolerance").path("abs").asDouble();
    }

    /** The R code, its lines joined, without blanks. */
    String code() {
        var lines = json.path("r").path("code");
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .reduce("", String::concat)
                .replace(" ", "");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
