package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;

/** The committed JSON of the guide, read from the file tree of the project. */
final class GuideFiles {

    static final Path PROFILES = Path.of("profiles/json");
    static final Path TERMINOLOGY = Path.of("terminology/json");
    static final Path EXAMPLES = PROFILES.resolve("examples");

    private GuideFiles() {}

    /** All definitions: profiles, extensions, measures, operations, code systems and value sets. */
    static List<MetadataResource> definitions() {
        return Definitions.ALL;
    }

    private static List<MetadataResource> parseDefinitions() {
        return Stream.of(PROFILES, TERMINOLOGY)
                .flatMap(folder -> list(folder).stream())
                .map(file -> (MetadataResource) parse(file))
                .toList();
    }

    static <T extends MetadataResource> T definition(Class<T> type, String id) {
        return definitions().stream()
                .filter(type::isInstance)
                .filter(definition -> definition.getIdPart().equals(id))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The names of the examples that end so, without {@code .json}, in order. */
    static List<String> examples(String end) {
        return list(EXAMPLES).stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .filter(name -> name.endsWith(end))
                .toList();
    }

    static String example(String name) {
        return read(EXAMPLES.resolve(name + ".json"));
    }

    static IBaseResource parse(Path file) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(read(file));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parsed once for all tests of the guide. */
    private static final class Definitions {
        static final List<MetadataResource> ALL = parseDefinitions();
    }
}
