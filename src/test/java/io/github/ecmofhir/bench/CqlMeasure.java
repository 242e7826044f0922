package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Survival to discharge by sex as a Measure over a Library in CQL: the standard's own way to say it. */
final class CqlMeasure {

    /** Of the group of its report. */
    static final String GROUP = "survival-to-discharge";

    /** The period is asked for by the module and not by the CQL. */
    static final String EVALUATE = "/Measure/" + GROUP
            + "/$evaluate-measure?reportType=population&periodStart=2010-01-01&periodEnd=2030-12-31";

    private static final String CANONICAL = "http://bench.example/";
    private static final String LIBRARY = "SurvivalToDischarge";
    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";

    private final ObjectMapper json = new ObjectMapper();

    /** A transaction that puts both on a server. */
    String bundle() throws IOException {
        ObjectNode bundle = resource("Bundle").put("type", "transaction");
        ArrayNode entries = bundle.putArray("entry");
        for (ObjectNode resource : new ObjectNode[] {library(), measure()}) {
            ObjectNode entry = entries.addObject();
            entry.set("resource", resource);
            entry.putObject("request")
                    .put("method", "PUT")
                    .put(
                            "url",
                            resource.get("resourceType").asText() + "/"
                                    + resource.get("id").asText());
        }
        return bundle.toString();
    }

    private ObjectNode library() throws IOException {
        ObjectNode library = resource("Library")
                .put("id", LIBRARY)
                .put("url", CANONICAL + "Library/" + LIBRARY)
                .put("version", "1.0.0")
                .put("name", LIBRARY)
                .put("status", "active");
        library.set("type", concept("library-type", "logic-library"));
        library.putArray("content")
                .addObject()
                .put("contentType", "text/cql")
                .put("data", Base64.getEncoder().encodeToString(cql()));
        return library;
    }

    private ObjectNode measure() {
        ObjectNode measure = resource("Measure")
                .put("id", GROUP)
                .put("url", CANONICAL + "Measure/" + GROUP)
                .put("name", LIBRARY)
                .put("status", "active");
        measure.putArray("library").add(CANONICAL + "Library/" + LIBRARY + "|1.0.0");
        measure.set("scoring", concept("measure-scoring", "proportion"));
        measure.set("improvementNotation", concept("measure-improvement-notation", "increase"));
        ObjectNode group = measure.putArray("group").addObject().put("id", GROUP);
        group.set("code", concept("measure", GROUP));
        ArrayNode populations = group.putArray("population");
        population(populations, "initial-population", "Initial population");
        population(populations, "denominator", "Denominator");
        population(populations, "numerator", "Numerator");
        // Without a component, the module takes the expression for a condition and not for a value.
        ObjectNode sex = group.putArray("stratifier")
                .addObject()
                .put("id", "stratifier")
                .putArray("component")
                .addObject()
                .put("id", "sex");
        sex.set("code", json.createObjectNode().put("text", "sex"));
        sex.set("criteria", expression("Sex"));
        return measure;
    }

    private void population(ArrayNode populations, String code, String define) {
        ObjectNode population = populations.addObject().put("id", code);
        population.set("code", concept("measure-population", code));
        population.set("criteria", expression(define));
    }

    private ObjectNode expression(String define) {
        return json.createObjectNode().put("language", "text/cql-identifier").put("expression", define);
    }

    private ObjectNode concept(String system, String code) {
        ObjectNode concept = json.createObjectNode();
        concept.putArray("coding").addObject().put("system", TERMS + system).put("code", code);
        return concept;
    }

    private ObjectNode resource(String type) {
        return json.createObjectNode().put("resourceType", type);
    }

    private static byte[] cql() throws IOException {
        try (InputStream text = CqlMeasure.class.getResourceAsStream("/bench/survival.cql")) {
            if (text == null) {
                throw new IOException("The text of the measure is not on the class path.");
            }
            return text.readAllBytes();
        }
    }
}
