package io.github.ecmofhir.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs tests in the format of the SQL on FHIR suite (<a href="https://github.com/FHIR/sql-on-fhir-v2">tests/*.json</a>):
 * ours, or with {@code -Dsql-on-fhir.dir=FOLDER} those of a copy of the official suite. Rows compare in any order, numbers
 * by value.
 */
class SqlOnFhirConformanceTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TestFactory
    List<DynamicContainer> suite() throws IOException {
        Path folder = Path.of(System.getProperty("sql-on-fhir.dir", "src/test/resources/cases/view"));
        try (Stream<Path> files = Files.list(folder)) {
            List<DynamicContainer> containers = files.filter(
                            file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SqlOnFhirConformanceTest::container)
                    .toList();
            assertThat(containers).as("test files in %s", folder).isNotEmpty();
            return containers;
        }
    }

    private static DynamicContainer container(Path file) {
        try {
            JsonNode suite = JSON.readTree(file.toFile());
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode test : suite.path("tests")) {
                tests.add(DynamicTest.dynamicTest(
                        test.path("title").asText(), () -> run(test, resources(suite.path("resources")))));
            }
            return DynamicContainer.dynamicContainer(file.getFileName().toString(), tests);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read.", e);
        }
    }

    private static List<Resource> resources(JsonNode list) {
        List<Resource> resources = new ArrayList<>();
        list.forEach(resource -> resources.add(Runners.resource(resource.toString())));
        return resources;
    }

    private static void run(JsonNode test, List<Resource> resources) {
        String view = test.path("view").toString();
        if (test.path("expectError").asBoolean()) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> rows(Runners.compile(view), resources));
            return;
        }
        CompiledView compiled = Runners.compile(view);
        List<ViewRow> rows = rows(compiled, resources);
        if (test.has("expectColumns")) {
            assertThat(compiled.columns().stream().map(ViewColumn::name).toList())
                    .isEqualTo(JSON.convertValue(test.path("expectColumns"), List.class));
        }
        if (test.has("expectCount")) {
            assertThat(rows).hasSize(test.path("expectCount").asInt());
        }
        if (test.has("expect")) {
            assertThat(rows.stream().map(SqlOnFhirConformanceTest::comparable))
                    .containsExactlyInAnyOrderElementsOf(expected(test.path("expect")));
        }
        assertThat(test.has("expect") || test.has("expectCount"))
                .as("the test expects something")
                .isTrue();
    }

    private static List<ViewRow> rows(CompiledView view, List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> view.rows(resource).stream())
                .toList();
    }

    private static List<String> expected(JsonNode expect) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : expect) {
            Map<String, Object> cells = new TreeMap<>();
            row.fields()
                    .forEachRemaining(cell ->
                            cells.put(cell.getKey(), comparable(JSON.convertValue(cell.getValue(), Object.class))));
            rows.add(cells.toString());
        }
        return rows;
    }

    private static String comparable(ViewRow row) {
        Map<String, Object> cells = new TreeMap<>();
        row.names().forEach(name -> cells.put(name, comparable(row.value(name))));
        return cells.toString();
    }

    /** Text in quotes, numbers without trailing zeros. */
    private static String comparable(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(SqlOnFhirConformanceTest::comparable)
                    .toList()
                    .toString();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
