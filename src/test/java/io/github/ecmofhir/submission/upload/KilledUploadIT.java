package io.github.ecmofhir.submission.upload;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.EcmoRegistryApplication;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it stores an upload: the next one on the same store goes on, and no line is lost or doubled. */
class KilledUploadIT {

    private static final int LINES = 40;

    @TempDir
    private Path folder;

    @Test
    void upload_isGoneOnWithAfterAKill() throws IOException {
        String body = IntStream.range(0, LINES)
                .mapToObj(line -> FhirHttp.FHIR.newJsonParser().encodeResourceToString(new SentRun().bundle("PAV-01")))
                .collect(Collectors.joining("\n"));
        String status;
        try (ChildServer server = start()) {
            Answer taken = server.http().post("$registryUpload", "application/fhir+ndjson", body);
            assertThat(taken).hasStatus(202);
            String location = taken.header("Content-Location").orElseThrow();
            status = location.substring(location.indexOf("$upload-status"));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !server.http()
                            .get(status)
                            .header("X-Progress")
                            .orElseThrow()
                            .startsWith("0 "));
        }

        try (ChildServer server = start()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> server.http().get(status).status() == 200);

            List<String> outcomes = server.http().get(status).body().lines().toList();
            assertThat(outcomes)
                    .hasSize(LINES)
                    .allSatisfy(outcome -> assertThat(outcome).contains("ECMO-UPL-008"));
            assertThat(server.http()
                            .get("$ecmo-cases?_format=csv")
                            .body()
                            .lines()
                            .count())
                    .isEqualTo(1 + LINES);
        }
    }

    /** Closed, it is killed as by kill -9. */
    private ChildServer start() throws IOException {
        return ChildServer.start(
                List.of(),
                EcmoRegistryApplication.class.getName(),
                "--ecmo.store.kind=embedded",
                "--ecmo.store.path=" + folder);
    }
}
