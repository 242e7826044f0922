package io.github.ecmofhir.view.operation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of the views' own tests, asked of a running server with the resources sent along. */
@OnStore(StoreKind.H2)
class SqlRunCasesIT {

    private static final Path CASES = Path.of("src/test/resources/cases/view");

    private final FhirHttp http;

    SqlRunCasesIT(RunningServer server) {
        http = server.http();
    }

    @TestFactory
    List<DynamicContainer> cases() throws IOException {
        List<DynamicContainer> containers = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                JsonNode suite = Asked.read(Files.readString(file));
                containers.add(DynamicContainer.dynamicContainer(
                        file.getFileName().toString(),
                        StreamSupport.stream(suite.path("tests").spliterator(), false)
                                .map(test -> DynamicTest.dynamicTest(
                                        test.path("title").asText(), () -> run(test, suite.path("resources"))))));
            }
        }
        assertThat(containers).isNotEmpty();
        return containers;
    }

    private void run(JsonNode test, JsonNode resources) {
        ObjectNode view = test.path("view").deepCopy();
        Asked asked = new Asked().resource("subjectResource", view.put("resourceType", "ViewDefinition"));
        resources.forEach(resource -> asked.resource("resource", resource));
        if (resources.isEmpty()) {
            asked.resource("resource", Asked.read("{\"resourceType\": \"Basic\"}"));
        }
        Answer answer = asked.of(http);
        if (test.path("expectError").asBoolean()) {
            assertThat(answer).isRefused(422, "ECMO-VIW-001");
            return;
        }
        assertThat(answer).hasStatus(200);
        List<JsonNode> rows = Asked.rows(answer);
        if (test.has("expectColumns") && !rows.isEmpty()) {
            assertThat(rows.get(0).fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(Asked.JSON.convertValue(test.path("expectColumns"), ArrayList.class));
        }
        if (test.has("expectCount")) {
            assertThat(rows).hasSize(test.path("expectCount").asInt());
        }
        if (test.has("expect")) {
            assertThat(rows.stream().map(SqlRunCasesIT::comparable))
                    .containsExactlyInAnyOrderElementsOf(
                            StreamSupport.stream(test.path("expect").spliterator(), false)
                                    .map(SqlRunCasesIT::comparable)
                                    .toList());
        }
    }

    /** Numbers without trailing zeros, members by name. */
    private static String comparable(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(SqlRunCasesIT::comparable)
                    .toList()
                    .toString();
        }
        if (value.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), comparable(member.getValue())));
            return members.toString();
        }
        return value.toString();
    }
}
