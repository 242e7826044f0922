package io.github.ecmofhir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of the guide, as JSON. */
public final class GuideExample {

    private static final Path FOLDER = Path.of("profiles/json/examples");

    private GuideExample() {}

    /** @param name without {@code .json} */
    public static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all examples that end so, such as {@code -fail}, in alphabetical order. */
    public static List<String> names(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
