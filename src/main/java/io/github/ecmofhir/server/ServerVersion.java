package io.github.ecmofhir.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote down. */
final class ServerVersion {

    private static final String BUILD = "/META-INF/build-info.properties";

    private ServerVersion() {}

    /** {@code development} when run from classes that no build made. */
    static String number() {
        Properties build = new Properties();
        try (InputStream stream = ServerVersion.class.getResourceAsStream(BUILD)) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("build.version", "development");
    }
}
