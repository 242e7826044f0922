package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** PostgreSQL is killed under a server that stores runs, and comes back. */
@BesideOthers
class LostDatabaseIT {

    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void killedDatabase_losesNothingAcknowledged_andIsFoundAgain() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("data"));
                ChildServer server = ChildServer.on(postgres.arguments())) {
            FhirHttp http = server.http();
            Pushers hospitals = new Pushers(http, WRITERS);
            ExecutorService readers = Executors.newSingleThreadExecutor();
            Answer read;
            try (hospitals) {
                hospitals.awaitMore(20);
                postgres.kill();
                Future<Answer> reader = readers.submit(() -> http.get("$ecmo-survival"));
                hospitals.awaitRefusal();
                read = reader.get();
                postgres.restart();
                hospitals.awaitMore(20);
            } finally {
                readers.shutdown();
            }

            assertThat(Stream.concat(Stream.of(read), hospitals.refusals().stream()))
                    .allSatisfy(answer -> {
                        assertThat(answer.body()).contains("ECMO-SRV-001");
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.header("Retry-After")).isPresent();
                    });
            long stored = hospitals.requireKept(http);
            assertThat(http.get("$ecmo-cases?_format=csv").body().lines().count())
                    .isEqualTo(1 + stored);
        }
    }
}
