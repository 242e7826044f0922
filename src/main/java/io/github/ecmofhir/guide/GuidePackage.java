package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.SPDXLicense;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * The guide as an NPM package, as SUSHI and the HL7 validator install it: definitions and terminology in {@code package},
 * the complete examples in {@code package/example}. The same sources give the same bytes.
 */
public final class GuidePackage {

    public static final String NAME = "io.github.ecmofhir.guide";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "ECMO guide";
    private static final String DESCRIPTION =
            "Profiles, terminology and measures for extracorporeal membrane oxygenation (FHIR R4).";
    private static final String EXAMPLE = "-example.json";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    private GuidePackage(Guide guide, FhirContext fhir, List<Path> examples) throws IOException {
        this.version = guide.profiles().get(0).getVersion();
        ArrayNode index = JSON.createArrayNode();
        List<MetadataResource> definitions = guide.resources().toList();
        List<MetadataResource> resources = new ArrayList<>(definitions);
        resources.add(contents(definitions));
        for (MetadataResource resource : resources) {
            String file = resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
            String json = fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
            files.put("package/" + file, json.getBytes(StandardCharsets.UTF_8));
            index.add(entry(file, (ObjectNode) JSON.readTree(json)));
        }
        for (Path example : examples) {
            files.put("package/example/" + example.getFileName(), Files.readAllBytes(example));
        }
        files.put(
                "package/.index.json",
                pretty(JSON.createObjectNode().put("index-version", 2).set("files", index)));
        files.put("package/package.json", pretty(manifest()));
    }

    /**
     * Writes {@code io.github.ecmofhir.guide-VERSION.tgz}.
     *
     * @param arguments folder to write into, and folder of the examples
     */
    public static void main(String[] arguments) throws IOException {
        FhirContext fhir = FhirContext.forR4();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            examples = files.filter(file -> file.toString().endsWith(EXAMPLE))
                    .sorted()
                    .toList();
        }
        GuidePackage made = new GuidePackage(Guide.load(fhir), fhir, examples);
        try (OutputStream out = Files.newOutputStream(folder.resolve(NAME + "-" + made.version + ".tgz"))) {
            made.write(out);
        }
    }

    private void write(OutputStream out) throws IOException {
        GzipParameters timeless = new GzipParameters();
        timeless.setModificationTime(0);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, timeless))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
    }

    /** Installers take the canonical of a guide from this resource, and readers its list. */
    private ImplementationGuide contents(List<MetadataResource> definitions) {
        ImplementationGuide contents = new ImplementationGuide();
        contents.setId(NAME);
        contents.setUrl(Guide.BASE + "/ImplementationGuide/" + NAME)
                .setVersion(version)
                .setName("EcmoGuide")
                .setTitle(TITLE)
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(DESCRIPTION)
                .setPackageId(NAME)
                .setLicense(SPDXLicense.APACHE_2_0)
                .addFhirVersion(FHIRVersion._4_0_1);
        for (MetadataResource definition : definitions) {
            contents.getDefinition()
                    .addResource()
                    .setReference(new Reference(definition.getIdElement().toUnqualifiedVersionless()))
                    .setName(definition.getTitle());
        }
        return contents;
    }

    private ObjectNode manifest() {
        ObjectNode manifest = JSON.createObjectNode()
                .put("name", NAME)
                .put("version", version)
                .put("tools-version", 3)
                .put("type", "fhir.ig")
                .put("license", "Apache-2.0")
                .put("canonical", Guide.BASE)
                .put("url", Guide.BASE)
                .put("title", TITLE)
                .put("description", DESCRIPTION)
                .put("author", "ecmo-fhir-server");
        manifest.putArray("fhirVersions").add("4.0.1");
        manifest.putObject("dependencies").put("hl7.fhir.r4.core", "4.0.1");
        manifest.putObject("directories").put("lib", "package").put("example", "example");
        return manifest;
    }

    private static ObjectNode entry(String file, ObjectNode resource) {
        ObjectNode entry = JSON.createObjectNode().put("filename", file);
        for (String field : List.of("resourceType", "id", "url", "version", "kind", "type", "derivation")) {
            if (resource.path(field).isTextual()) {
                entry.put(field, resource.get(field).textValue());
            }
        }
        return entry;
    }

    private static byte[] pretty(Object node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
