package io.github.ecmofhir.store;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where resources are kept ({@code ecmo.store.*}). The kind is always said, never guessed from a URL, and settings of
 * another kind beside it refuse the start.
 *
 * @param kind embedded (H2 file), memory (H2, gone at the end) or postgresql
 * @param path folder of the embedded store
 * @param url JDBC URL of PostgreSQL
 * @param rebuild refill the view tables from the stored resources at this start
 */
@ConfigurationProperties("ecmo.store")
public record StoreSettings(
        @DefaultValue("embedded") Kind kind,
        @Nullable Path path,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("false") boolean rebuild) {

    /** Kinds of store. */
    public enum Kind {
        EMBEDDED,
        MEMORY,
        POSTGRESQL
    }

    private static final Path DEFAULT_PATH = Path.of("data");

    public StoreSettings {
        if (kind == Kind.POSTGRESQL) {
            if (url == null || !url.startsWith("jdbc:postgresql:")) {
                throw wrong(
                        "ecmo.store.url",
                        "The PostgreSQL store has no PostgreSQL address.",
                        "Set ecmo.store.url to jdbc:postgresql://HOST:PORT/DATABASE.");
            }
            if (path != null) {
                throw wrong(
                        "ecmo.store.path",
                        "A folder is set though the store is PostgreSQL.",
                        "Remove ecmo.store.path, or set ecmo.store.kind=embedded.");
            }
        } else if (url != null || username != null || password != null) {
            throw wrong(
                    "ecmo.store.url",
                    "A database address or account is set though the store is not PostgreSQL.",
                    "Set ecmo.store.kind=postgresql, or remove ecmo.store.url, username and password.");
        }
    }

    /** Folder of the embedded store; {@code data} below the working folder unless set. */
    public Path folder() {
        return path == null ? DEFAULT_PATH : path;
    }

    /** What the start report says of the store; never a password. */
    public String description() {
        return switch (kind) {
            case EMBEDDED -> "embedded H2 in " + folder().toAbsolutePath().normalize();
            case MEMORY -> "H2 in memory, gone when the server ends";
            case POSTGRESQL -> "PostgreSQL at " + url;
        };
    }

    private static Problem wrong(String setting, String found, String mend) {
        return Problem.of(
                ProblemCode.SETTING_WRONG,
                Place.parameter(setting),
                found,
                "ecmo.store.kind decides alone which store is used.",
                mend);
    }
}
