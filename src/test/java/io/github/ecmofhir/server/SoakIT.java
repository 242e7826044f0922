package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.EcmoRegistryApplication;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.MixedLoad;
import io.github.ecmofhir.testing.Vitals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of small memory under mixed load for {@code -Dsoak=PT5M}: it holds no more memory than what it stores explains, no
 * more threads and files, and logs no error.
 */
@Tag("slow")
class SoakIT {

    private static final Duration LONG = Duration.parse(System.getProperty("soak", "PT5M"));

    /** Caches fill in the first fifth. */
    private static final int PARTS = 5;

    /** A run is kept in memory with all that figures are computed from. */
    private static final long HEAP_OF_RUN = 32 * 1024;

    /** The cache of H2 goes on filling. */
    private static final long HEAP_OF_CACHES = 32 * 1024 * 1024;

    /** Pools that grow and shrink with what happens to come together. */
    private static final long SPARE = 12;

    @TempDir
    private Path folder;

    @Test
    void mixedLoad_leavesNothingBehind() throws Exception {
        try (ChildServer server = ChildServer.start(
                List.of("-Xmx512m", Vitals.COLLECTOR),
                EcmoRegistryApplication.class.getName(),
                "--ecmo.store.path=" + folder)) {
            List<Vitals> seen = new ArrayList<>();
            List<Long> runs = new ArrayList<>();
            try (MixedLoad load = new MixedLoad(server.http())) {
                for (int part = 1; part <= PARTS; part++) {
                    Thread.sleep(LONG.dividedBy(PARTS).toMillis());
                    seen.add(load.paused(() -> Vitals.of(server)));
                    runs.add(load.runs());
                    System.out.printf("%d rounds, %d runs: %s%n", load.rounds(), load.runs(), seen.get(part - 1));
                }
            } finally {
                server.output().stream()
                        .filter(line -> line.matches(".* (WARN|ERROR) .*"))
                        .limit(50)
                        .forEach(System.out::println);
            }

            Vitals first = seen.get(0);
            Vitals last = seen.get(PARTS - 1);
            long more = runs.get(PARTS - 1) - runs.get(0);
            assertThat(last.heap() - first.heap()).isLessThan(HEAP_OF_CACHES + more * HEAP_OF_RUN);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + SPARE);
            assertThat(last.files()).isLessThanOrEqualTo(first.files() + SPARE);
            assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
            Deliveries.requireTablesAsBuiltAnew(server.http());
        }
    }
}
