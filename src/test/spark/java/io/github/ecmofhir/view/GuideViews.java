package io.github.ecmofhir.view;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Resource;

/** Views that are compiled where they are needed, once for each process; safe for use by many threads. */
public final class GuideViews {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ViewRunner RUNNER = new ViewRunner(FHIR, FHIR.getValidationSupport());
    /** By the text of the definition. */
    private static final Map<String, ViewTable> TABLES = new ConcurrentHashMap<>();

    private GuideViews() {}

    /** The text of a view of the guide, from the class path. */
    public static String definition(String name) {
        String file = "/guide/views/" + name + ".json";
        try (InputStream definition = GuideViews.class.getResourceAsStream(file)) {
            if (definition == null) {
                throw new IllegalArgumentException("The guide has no view " + name + ".");
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** @param json the text of a ViewDefinition */
    public static CompiledView compiled(String json) {
        return table(json).view();
    }

    static ViewTable table(String json) {
        return TABLES.computeIfAbsent(
                json, text -> ViewTable.of(RUNNER.compileStrictly(ViewDefinition.parse(text)), text));
    }

    /** @param line of an export */
    public static Resource resource(String line) {
        return (Resource) FHIR.newJsonParser().parseResource(line);
    }
}
