package io.github.ecmofhir.server;

import org.jspecify.annotations.Nullable;

/** The version that the jar says it is. */
final class ServerVersion {

    private ServerVersion() {}

    /** {@code development} when run from classes. */
    static String number() {
        @Nullable String version = ServerVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
