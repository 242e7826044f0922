package io.github.ecmofhir.view.sql;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/**
 * What {@link QueryServer} is loaded from: itself and H2. In the jar of the server both are packed, where no other process can
 * load them; they are unpacked once.
 */
final class QueryClassPath {

    private static @Nullable String path;

    private QueryClassPath() {}

    static synchronized String get() throws IOException {
        String known = path;
        if (known == null) {
            known = unpack();
            path = known;
        }
        return known;
    }

    private static String unpack() throws IOException {
        Path folder = Files.createTempDirectory("ecmo-sql-classes-");
        String name = QueryServer.class.getName().replace('.', '/') + ".class";
        Path main = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(main.getParent()));
        try (InputStream bytes =
                Objects.requireNonNull(QueryServer.class.getClassLoader().getResourceAsStream(name), name)) {
            Files.copy(bytes, main);
        }
        Path h2 = folder.resolve("h2.jar");
        URL location = Driver.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream bytes = jar(location).openStream()) {
            Files.copy(bytes, h2);
        }
        deleteAtEnd(folder);
        return folder + File.pathSeparator + h2;
    }

    /** Within the jar of the server the address is that of a folder within it: {@code jar:nested:…!/}. */
    private static URL jar(URL location) throws IOException {
        String text = location.toString();
        if (!text.startsWith("jar:")) {
            return location;
        }
        return new URL(text.substring("jar:".length(), text.length() - (text.endsWith("!/") ? 2 : 0)));
    }

    /** Those that are registered last are deleted first. */
    private static void deleteAtEnd(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
