package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The implementation guide that this server carries: profiles, extensions, code systems, value sets, measures and
 * operations, read once from the class path. Immutable; the resources it gives out must not be changed.
 */
public final class Guide {

    /** Canonical base of everything of ours; it never changes. */
    public static final String BASE = "https://w3id.org/ecmo-fhir";

    /** Types whose resources belong to the server's version; nobody writes them. */
    public static final Set<String> OWNED_TYPES = Set.of(
            "StructureDefinition",
            "ValueSet",
            "CodeSystem",
            "ConceptMap",
            "Measure",
            "OperationDefinition",
            "SearchParameter",
            "NamingSystem",
            "ImplementationGuide",
            "CapabilityStatement");

    private static final String PROFILE_BASE = BASE + "/StructureDefinition/";

    private final Map<String, MetadataResource> byUrl;

    private Guide(Map<String, MetadataResource> byUrl) {
        this.byUrl = byUrl;
    }

    /** @throws Problem if a file of the guide cannot be read */
    public static Guide load(FhirContext fhir) {
        IParser parser = fhir.newJsonParser();
        return of(files("profiles", "terminology").stream().map(file -> parse(MetadataResource.class, parser, file)));
    }

    /** A guide of these resources alone. */
    public static Guide of(Stream<MetadataResource> resources) {
        Map<String, MetadataResource> byUrl = new LinkedHashMap<>();
        resources.forEach(resource -> byUrl.put(resource.getUrl(), resource));
        return new Guide(byUrl);
    }

    /**
     * One example of each profile, of a submission first.
     *
     * @throws Problem if one cannot be read
     */
    public static List<org.hl7.fhir.r4.model.Resource> examples(FhirContext fhir) {
        IParser parser = fhir.newJsonParser();
        return files("examples").stream()
                .map(file -> parse(org.hl7.fhir.r4.model.Resource.class, parser, file))
                .sorted(Comparator.comparing(example -> !(example instanceof Bundle)))
                .toList();
    }

    /** Canonical URL of one of our structure definitions. */
    public static String profile(String id) {
        return PROFILE_BASE + id;
    }

    /** Whether a canonical is one that only this guide can define. */
    public static boolean isOurs(String canonical) {
        return canonical.startsWith(BASE + "/");
    }

    /** All resources, in the order of their file names. */
    public Stream<MetadataResource> resources() {
        return byUrl.values().stream();
    }

    public <T extends MetadataResource> List<T> all(Class<T> type) {
        return resources().filter(type::isInstance).map(type::cast).toList();
    }

    public Optional<MetadataResource> find(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** Profiles on resources, extensions left out. */
    public List<StructureDefinition> profiles() {
        return all(StructureDefinition.class).stream()
                .filter(definition -> !"Extension".equals(definition.getType()))
                .toList();
    }

    private static List<Resource> files(String... folders) {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        return Arrays.stream(folders)
                .flatMap(folder -> list(resolver, "classpath*:guide/" + folder + "/*.json"))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private static Stream<Resource> list(PathMatchingResourcePatternResolver resolver, String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern));
        } catch (IOException e) {
            throw broken(pattern, e);
        }
    }

    private static <T> T parse(Class<T> type, IParser parser, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return type.cast(parser.parseResource(stream));
        } catch (IOException | RuntimeException e) {
            throw broken(String.valueOf(file.getFilename()), e);
        }
    }

    private static Problem broken(String file, Exception cause) {
        return Problem.of(
                ProblemCode.GUIDE_BROKEN,
                Place.element(file),
                "The file cannot be read: " + cause.getMessage(),
                "The server needs its whole guide.",
                "Build the guide again with profiles/build.sh.");
    }
}
