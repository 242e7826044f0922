package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.FileSizeLimit;
import io.github.ecmofhir.testing.Pushers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the store gets full while hospitals push and an upload is stored. Writers are told so, readers notice nothing,
 * and when there is room again the server goes on by itself; one that ends before loses nothing that was acknowledged.
 */
class FullDiskIT {

    private static final int HOSPITALS = 3;
    private static final int MORE = 8;
    private static final long LEFT = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void fullDisk_isSaid_andWrittenOnWhenThereIsRoom() throws Exception {
        List<String> store = List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder);
        Deliveries deliveries = new Deliveries();
        try (ChildServer server = ChildServer.on(store)) {
            FhirHttp http = server.http();
            FileSizeLimit limit = new FileSizeLimit(server);
            deliveries.upload(http);
            try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
                hospitals.awaitMore(MORE);
                limit.leave(LEFT, folder);
                hospitals.awaitRefusal();

                assertThat(http.post("$registryUpload", "application/fhir+ndjson", "{}"))
                        .hasStatus(503);
                assertThat(http.get("$ecmo-cases?_format=csv")).hasStatus(200);
                assertThat(http.get("Patient?_count=2")).hasStatus(200);

                limit.lift();
                hospitals.awaitMore(MORE);
                assertThat(hospitals.refusals()).allSatisfy(answer -> {
                    assertThat(answer.body()).contains("ECMO-SRV-003", "The disk of the store is full");
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isPresent();
                });
            }
            deliveries.requireSound(http);

            limit.leave(LEFT / 4, folder);
            try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
                hospitals.awaitRefusal();
                server.terminate();
                server.awaitEnd();
            }
        }
        try (ChildServer server = ChildServer.on(store)) {
            deliveries.requireSound(server.http());
        }
    }
}
