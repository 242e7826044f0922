package io.github.ecmofhir.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The stores that the integration tests run on. */
public enum StoreKind {
    /** H2 in a folder of its own. */
    H2 {
        @Override
        Store open() throws IOException {
            Path folder = Files.createTempDirectory("ecmo-h2-");
            return new Store(
                    List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder),
                    () -> FileSystemUtils.deleteRecursively(folder));
        }
    },
    /** A real PostgreSQL server, fresh. As root its binaries run in a user namespace of their own. */
    POSTGRESQL {
        @Override
        Store open() throws IOException {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            return new Store(
                    List.of(
                            "--ecmo.store.kind=postgresql",
                            "--ecmo.store.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--ecmo.store.username=postgres"),
                    postgres);
        }
    };

    abstract Store open() throws IOException;

    /**
     * @param arguments that make a server use it
     * @param end frees what it holds
     */
    record Store(List<String> arguments, Closeable end) {}
}
