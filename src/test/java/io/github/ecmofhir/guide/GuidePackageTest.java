package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidePackageTest {

    private static final String FILE = "io.github.ecmofhir.guide-0.1.0.tgz";
    private static final String EXAMPLES = "profiles/json/examples";
    private static final String CONTENTS = "ImplementationGuide-io.github.ecmofhir.guide.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Map<String, byte[]> files;

    @BeforeAll
    static void make() throws IOException {
        GuidePackage.main(new String[] {folder.toString(), EXAMPLES});
        files = unpack(folder.resolve(FILE));
    }

    @Test
    void manifest_saysWhatInstallersAsk() throws IOException {
        JsonNode manifest = json("package/package.json");

        assertThat(manifest.get("name").textValue()).isEqualTo("io.github.ecmofhir.guide");
        assertThat(manifest.get("version").textValue()).isEqualTo("0.1.0");
        assertThat(manifest.at("/fhirVersions/0").textValue()).isEqualTo("4.0.1");
        assertThat(manifest.at("/dependencies/hl7.fhir.r4.core").textValue()).isEqualTo("4.0.1");
    }

    @Test
    void everyDefinition_isInItAndInTheIndex() throws IOException {
        try (Stream<Path> profiles = Files.list(Path.of("profiles/json"));
                Stream<Path> terminology = Files.list(Path.of("terminology/json"))) {
            String[] expected = Stream.concat(
                            Stream.concat(profiles, terminology)
                                    .map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json")),
                            Stream.of(CONTENTS))
                    .toArray(String[]::new);
            JsonNode index = json("package/.index.json");

            assertThat(index.get("index-version").intValue()).isEqualTo(2);
            assertThat(index.get("files").findValuesAsText("filename")).containsExactlyInAnyOrder(expected);
            assertThat(files.keySet())
                    .containsAll(
                            Stream.of(expected).map(name -> "package/" + name).toList());
        }
    }

    @Test
    void implementationGuide_namesThePackageAndEveryDefinition() throws IOException {
        JsonNode guide = json("package/" + CONTENTS);

        assertThat(guide.get("url").textValue())
                .isEqualTo("https://w3id.org/ecmo-fhir/ImplementationGuide/io.github.ecmofhir.guide");
        assertThat(guide.get("packageId").textValue()).isEqualTo("io.github.ecmofhir.guide");
        assertThat(guide.at("/definition/resource").findValues("reference"))
                .extracting(reference -> reference.get("reference").textValue())
                .hasSize(json("package/.index.json").get("files").size() - 1)
                .contains("StructureDefinition/ecmo-run", "ValueSet/ecmo-mode");
    }

    @Test
    void profiles_haveSnapshotsAndExamples() throws IOException {
        assertThat(json("package/StructureDefinition-ecmo-run.json").has("snapshot"))
                .isTrue();
        assertThat(files).containsKey("package/example/ecmo-run-example.json");
        assertThat(files.keySet()).noneMatch(name -> name.endsWith("-fail.json"));
    }

    @Test
    void sameSources_giveTheSameBytes(@TempDir Path other) throws IOException {
        GuidePackage.main(new String[] {other.toString(), EXAMPLES});

        assertThat(other.resolve(FILE)).hasSameBinaryContentAs(folder.resolve(FILE));
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(files.get(name));
    }

    private static Map<String, byte[]> unpack(Path file) throws IOException {
        Map<String, byte[]> unpacked = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacked.put(entry.getName(), tar.readAllBytes());
            }
        }
        return unpacked;
    }
}
