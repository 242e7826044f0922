package io.github.ecmofhir.bench;

import java.nio.file.Path;
import java.util.List;

/** The two servers that are measured. */
enum Contender {
    OURS {
        @Override
        List<String> settings(Path store, boolean kept) {
            return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + store);
        }
    },
    STOCK {
        @Override
        List<String> settings(Path store, boolean kept) {
            return List.of(
                    "--spring.datasource.url=jdbc:h2:file:" + store
                            + "/stock;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                    "--spring.datasource.hikari.maximum-pool-size=20",
                    "--stock.schema=" + (kept ? "none" : "update"));
        }
    };

    /**
     * @param store folder of its database
     * @param kept whether the folder has the tables of an earlier start
     */
    abstract List<String> settings(Path store, boolean kept);

    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
