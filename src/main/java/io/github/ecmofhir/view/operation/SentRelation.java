package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** The rows that a view gives of resources which the request brings; nothing that is stored is looked at. */
record SentRelation(CompiledView view, List<Resource> resources) implements Relation {

    static final String PARAMETER = "resource";

    /**
     * @param sent what a Bundle among them holds counts as if it stood alone
     * @throws Problem REQ_PARAMETER for what is no resource of R4
     */
    static SentRelation of(CompiledView view, List<JsonNode> sent, FhirContext fhir) {
        IParser parser = fhir.newJsonParser();
        List<Resource> resources = new ArrayList<>();
        for (JsonNode each : unwrapped(sent)) {
            if (each.path("resourceType").asText().equals(view.resource())) {
                resources.add(parse(each, parser));
            }
        }
        return new SentRelation(view, List.copyOf(resources));
    }

    private static List<JsonNode> unwrapped(List<JsonNode> sent) {
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
        return resources;
    }

    private static Resource parse(JsonNode resource, IParser parser) {
        try {
            return (Resource) parser.parseResource(resource.toString());
        } catch (DataFormatException e) {
            throw Problem.ofParameter(
                    PARAMETER,
                    resource.path("resourceType").asText() + "/"
                            + resource.path("id").asText("(without id)") + " cannot be read: "
                            + String.valueOf(e.getMessage()).replaceAll("HAPI-\\d{4}: ", ""),
                    "It must be a resource of FHIR R4; $validate tells all that is wrong with one.");
        }
    }

    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        ResourceRows rows = new ResourceRows(view, scope, sink);
        for (Resource resource : resources) {
            if (isWrittenIn(scope, resource) && !rows.take(resource)) {
                return;
            }
        }
    }

    /** One that does not say when it was written is not left out. */
    private static boolean isWrittenIn(Scope scope, Resource resource) {
        String written = resource.getMeta().getLastUpdatedElement().getValueAsString();
        return scope.since()
                .map(since -> written == null || instant(written).isAfter(since))
                .orElse(true);
    }

    private static Instant instant(String written) {
        return Arguments.parse(
                PARAMETER,
                written,
                "an instant as meta.lastUpdated is",
                text -> OffsetDateTime.parse(text).toInstant());
    }
}
