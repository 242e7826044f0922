package io.github.ecmofhir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
