package io.github.ecmofhir.testing;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * What a bulk export has given.
 *
 * @param output resources by {@code Type/id}
 * @param deleted {@code Type/id}
 */
public record Exported(JsonNode manifest, Map<String, JsonNode> output, List<String> deleted) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Asks for an export and fetches everything; each file must have as many lines as the manifest says. */
    public static Exported of(FhirHttp http, String path) {
        Answer done = await(http, http.get(path, "Prefer", "respond-async", "Accept", FhirHttp.JSON));
        assertThat(done).hasStatus(200);
        JsonNode manifest = read(done.body());
        Map<String, JsonNode> output = new TreeMap<>();
        for (JsonNode file : manifest.path("output")) {
            for (JsonNode resource : lines(http, file)) {
                assertThat(resource.path("resourceType")).isEqualTo(file.path("type"));
                String name = resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText();
                assertThat(output.put(name, resource)).as(name + " before").isNull();
            }
        }
        List<String> deleted = new ArrayList<>();
        for (JsonNode file : manifest.path("deleted")) {
            for (JsonNode bundle : lines(http, file)) {
                bundle.path("entry")
                        .forEach(entry ->
                                deleted.add(entry.path("request").path("url").asText()));
            }
        }
        return new Exported(manifest, output, deleted);
    }

    /** Waits for the end of a job that was taken in; what its status answers then. */
    public static Answer await(FhirHttp http, Answer taken) {
        assertThat(taken).hasStatus(202);
        String status = relative(http, taken.header("Content-Location").orElseThrow());
        Awaitility.await().until(() -> http.get(status).status() != 202);
        return http.get(status);
    }

    /** The address of a file, or a result, as it is given to {@link FhirHttp#get}. */
    public static String relative(FhirHttp http, String url) {
        assertThat(url).startsWith(http.base() + "/");
        return url.substring(http.base().length() + 1);
    }

    private static List<JsonNode> lines(FhirHttp http, JsonNode file) {
        Answer answer = http.get(relative(http, file.path("url").asText()), "Accept", "application/fhir+ndjson");
        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/fhir+ndjson");
        List<JsonNode> lines = answer.body().lines().map(Exported::read).toList();
        assertThat(lines).hasSize(file.path("count").asInt());
        return lines;
    }

    /** With the time of its last change in UTC: a read gives it in the zone of the server. */
    public static JsonNode read(String json) {
        try {
            JsonNode resource = JSON.readTree(json);
            if (resource.path("meta") instanceof ObjectNode meta && meta.has("lastUpdated")) {
                meta.put(
                        "lastUpdated",
                        OffsetDateTime.parse(meta.path("lastUpdated").asText())
                                .toInstant()
                                .toString());
            }
            return resource;
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
