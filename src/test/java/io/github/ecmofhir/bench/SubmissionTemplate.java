package io.github.ecmofhir.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The guide's example of a submission, as a pattern for any number of runs of 40 resources that share nothing. */
final class SubmissionTemplate {

    private static final int RESOURCES = 40;
    private static final Path EXAMPLE = Path.of("profiles/json/examples/ecmo-submission-bundle-example.json");

    /** Where the example names a patient, centre, stay, device, team or run, as an identifier or in a request. */
    private static final Pattern IDENTITY = Pattern.compile("(?<=\\||\"value\":\")([A-Z]-\\d\\d)(?=[\"/])");

    private final String bundle;
    private final String observation;

    private SubmissionTemplate(String bundle, String observation) {
        this.bundle = bundle;
        this.observation = observation;
    }

    static SubmissionTemplate read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode bundle = (ObjectNode) json.readTree(Files.readString(EXAMPLE));
        ArrayNode entries = (ArrayNode) bundle.get("entry");
        JsonNode lactate = entry(entries, "R-01/lactate/pre");
        for (int number = entries.size() + 1; number <= RESOURCES; number++) {
            String another = lactate.toString()
                    .replace("R-01/lactate/pre", "R-01/lactate/pre-" + number)
                    .replace(
                            lactate.get("fullUrl").textValue(), "urn:uuid:00000000-0000-4000-8000-0000000000" + number);
            entries.add(json.readTree(another));
        }
        if (entries.size() != RESOURCES) {
            throw new IOException("The example has " + entries.size() + " resources, more than " + RESOURCES + ".");
        }
        ObjectNode alone = lactate.get("resource").deepCopy();
        alone.set("subject", reference(json, "Patient/1"));
        alone.set("encounter", reference(json, "Encounter/1"));
        for (String run : List.of("focus", "partOf")) {
            alone.set(run, json.createArrayNode().add(reference(json, "Procedure/1")));
        }
        return new SubmissionTemplate(bundle.toString(), alone.toString());
    }

    private static ObjectNode reference(ObjectMapper json, String target) {
        return json.createObjectNode().put("reference", target);
    }

    /** @param run any word; bundles of different words have no identifier in common */
    String bundle(String run) {
        return IDENTITY.matcher(bundle).replaceAll("$1-" + run);
    }

    /**
     * An Observation of that submission, to be validated alone.
     *
     * @param run any word; those of different words are different
     */
    String observation(String run) {
        return IDENTITY.matcher(observation).replaceAll("$1-" + run);
    }

    /** A transaction of so many Observations. */
    String observations(String run, int entries) {
        return IntStream.range(0, entries)
                .mapToObj(number -> entry(run + "-" + number))
                .collect(joining(",", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[", "]}"));
    }

    private String entry(String run) {
        return "{\"fullUrl\":\"urn:uuid:" + UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8))
                + "\",\"resource\":" + observation(run)
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}";
    }

    private static JsonNode entry(ArrayNode entries, String identifier) throws IOException {
        for (JsonNode entry : entries) {
            if (entry.toString().contains("\"value\":\"" + identifier + "\"")) {
                return entry;
            }
        }
        throw new IOException("The example has no `" + identifier + "`.");
    }
}
