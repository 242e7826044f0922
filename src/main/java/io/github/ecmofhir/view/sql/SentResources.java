package io.github.ecmofhir.view.sql;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.view.ResourceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Resources that a request brings instead of those that are stored. What a Bundle holds counts as if it stood alone. */
record SentResources(List<JsonNode> resources, FhirContext fhir) implements ResourceSource {

    static SentResources of(List<JsonNode> sent, FhirContext fhir) {
        List<JsonNode> resources = new ArrayList<>();
        for (JsonNode each : sent) {
            if (each.path("resourceType").asText().equals("Bundle")) {
                each.path("entry").forEach(entry -> {
                    if (entry.has("resource")) {
                        resources.add(entry.path("resource"));
                    }
                });
            } else {
                resources.add(each);
            }
        }
        return new SentResources(resources, fhir);
    }

    @Override
    public void forEach(String resourceType, Consumer<Resource> use) {
        IParser parser = fhir.newJsonParser();
        for (JsonNode each : resources) {
            if (each.path("resourceType").asText().equals(resourceType)) {
                use.accept((Resource) parser.parseResource(each.toString()));
            }
        }
    }
}
