package io.github.ecmofhir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Both servers in the same two forms: as the plain executable jar, and extracted as Spring Boot advises for production. The
 * stock server is our jar with another main class, so that both have the same libraries in the same layout.
 */
final class Deployment {

    private static final String CLASSES = "BOOT-INF/classes/";

    private final Path ours;
    private final Path folder;

    /**
     * @param ours the packaged jar of this project
     * @param folder where to put what is made
     */
    Deployment(Path ours, Path folder) {
        this.ours = ours;
        this.folder = folder;
    }

    void prepare(Path testClasses) throws IOException, InterruptedException {
        makeStock(testClasses);
        for (Contender contender : Contender.values()) {
            extract(contender);
        }
    }

    /** The jar to give to {@code java -jar}. */
    Path jar(Contender contender, boolean extracted) {
        if (extracted) {
            return folder.resolve(contender.folder())
                    .resolve(plain(contender).getFileName().toString());
        }
        return plain(contender);
    }

    private Path plain(Contender contender) {
        return contender == Contender.OURS ? ours : folder.resolve("stock-fhir-server.jar");
    }

    private void makeStock(Path testClasses) throws IOException {
        try (JarFile source = new JarFile(ours.toFile());
                OutputStream file = Files.newOutputStream(plain(Contender.STOCK));
                JarOutputStream target = new JarOutputStream(file, manifest(source))) {
            for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy(source, entry, target);
                }
            }
            addStockClasses(testClasses, target);
        }
    }

    private static Manifest manifest(JarFile source) throws IOException {
        Manifest manifest = new Manifest(source.getManifest());
        manifest.getMainAttributes()
                .put(new Attributes.Name("Start-Class"), "io.github.ecmofhir.bench.stock.StockServer");
        return manifest;
    }

    /** Libraries stay stored and not compressed, as the loader wants them; a copied entry keeps size and checksum. */
    private static void copy(JarFile source, JarEntry entry, JarOutputStream target) throws IOException {
        JarEntry copy = new JarEntry(entry);
        if (entry.getMethod() == JarEntry.DEFLATED) {
            copy.setCompressedSize(-1);
        }
        target.putNextEntry(copy);
        try (InputStream content = source.getInputStream(entry)) {
            content.transferTo(target);
        }
        target.closeEntry();
    }

    private static void addStockClasses(Path testClasses, JarOutputStream target) throws IOException {
        Path classes = testClasses.resolve("io/github/ecmofhir/bench/stock");
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                target.putNextEntry(new JarEntry(
                        CLASSES + testClasses.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, target);
                target.closeEntry();
            }
        }
    }

    private void extract(Contender contender) throws IOException, InterruptedException {
        Path target = folder.resolve(contender.folder());
        Process process = new ProcessBuilder(List.of(
                        ServerProcess.java(),
                        "-Djarmode=tools",
                        "-jar",
                        plain(contender).toString(),
                        "extract",
                        "--force",
                        "--destination",
                        target.toString()))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The jar " + plain(contender) + " cannot be extracted.");
        }
    }
}
