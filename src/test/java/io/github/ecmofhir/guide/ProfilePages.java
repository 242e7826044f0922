package io.github.ecmofhir.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The pages of the profiles: one for each, and their index. All is taken from the definitions and examples. */
public final class ProfilePages {

    static final Path FOLDER = Path.of("src/site/markdown/profiles");

    private ProfilePages() {}

    /** Writes all pages and removes those of profiles that are no more; run in the folder of the project. */
    public static void main(String[] arguments) throws IOException {
        write(rendered());
    }

    /** File → its text. */
    static Map<Path, String> rendered() {
        List<FailingExample> failing = GuideFiles.examples("-fail").stream()
                .sorted()
                .map(FailingExample::read)
                .toList();
        Map<Path, String> pages = new TreeMap<>();
        pages.put(FOLDER.resolve("index.md"), index());
        for (StructureDefinition profile : profiles()) {
            pages.put(FOLDER.resolve(profile.getIdPart() + ".md"), new ProfilePage(profile, failing).render());
        }
        return pages;
    }

    static void write(Map<Path, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (Path page : committed()) {
            if (!pages.containsKey(page)) {
                Files.delete(page);
            }
        }
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Files.writeString(page.getKey(), page.getValue());
        }
    }

    /** The pages that there are. */
    static TreeSet<Path> committed() {
        TreeSet<Path> pages = new TreeSet<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                files.forEach(pages::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }

    private static List<StructureDefinition> profiles() {
        return GuideFiles.definitions().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .filter(definition -> !"Extension".equals(definition.getType()))
                .sorted(Comparator.comparing(StructureDefinition::getIdPart))
                .toList();
    }

    private static String index() {
        MarkdownTable table = new MarkdownTable("profile", "resource type", "purpose");
        for (StructureDefinition profile : profiles()) {
            String id = profile.getIdPart();
            table.row("[" + id + "](" + id + ".md)", profile.getType(), profile.getDescription());
        }
        return "# Profiles\n\n"
                + "What a resource of each kind must, should and must not carry. The pages are made from the definitions.\n\n"
                + table.render() + "\n"
                + "Must support means: a sender fills the element when he knows the value; the server keeps it and gives it back.\n"
                + "How to have a resource checked: [`$validate`](../operations/validate.md).\n";
    }
}
