package io.github.ecmofhir.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code that a file of the guide states, wherever it stands: as coding or pattern, as unit, in a value set, code system or
 * concept map.
 *
 * @param display as written, if it is
 */
record PublishedCode(String system, String code, @Nullable String display, String file)
        implements Comparable<PublishedCode> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of definitions and examples, also of the failing ones, and of the submissions shown in our pages. */
    static Set<PublishedCode> all() {
        Set<PublishedCode> codes = new TreeSet<>();
        for (Path folder : List.of(
                GuideFiles.PROFILES, GuideFiles.EXAMPLES, GuideFiles.TERMINOLOGY, Path.of("src/site/resources"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(file -> file.toString().endsWith(".json"))::iterator) {
                    new Collector(codes, file.getFileName().toString()).resource(JSON.readTree(file.toFile()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return codes;
    }

    @Override
    public int compareTo(PublishedCode other) {
        return toString().compareTo(other.toString());
    }

    private record Collector(Set<PublishedCode> codes, String file) {

        void resource(JsonNode resource) {
            if (resource.path("resourceType").asText().equals("CodeSystem")) {
                resource.path("concept").forEach(concept -> add(resource.path("url"), concept));
            }
            resource.path("group").forEach(this::mapping);
            everywhere(resource);
        }

        private void everywhere(JsonNode node) {
            JsonNode system = node.path("system");
            if (system.isTextual()) {
                add(system, node);
                node.path("concept").forEach(concept -> add(system, concept));
            }
            node.forEach(this::everywhere);
        }

        /** A group of a concept map; groups of other resources have no source. */
        private void mapping(JsonNode group) {
            if (group.path("source").isTextual()) {
                for (JsonNode element : group.path("element")) {
                    add(group.path("source"), element);
                    element.path("target").forEach(target -> add(group.path("target"), target));
                }
            }
        }

        private void add(JsonNode system, JsonNode coded) {
            if (coded.path("code").isTextual()) {
                codes.add(new PublishedCode(
                        system.textValue(),
                        coded.get("code").textValue(),
                        coded.path("display").textValue(),
                        file));
            }
        }
    }
}
