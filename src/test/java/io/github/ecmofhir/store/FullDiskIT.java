package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.FileSizeLimit;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import io.github.ecmofhir.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The disk of the store gets full while hospitals push and an upload is stored. Writers are told so, readers notice nothing,
 * and when there is room again the server goes on by itself; one that ends before loses nothing that was acknowledged.
 */
@BesideOthers
class FullDiskIT {

    private static final int HOSPITALS = 3;
    private static final int MORE = 8;
    private static final long LEFT = 1024 * 1024;
    private static final int EMBEDDED_MB = 64;
    private static final int POSTGRES_MB = 512;

    @TempDir
    private Path folder;

    private final Deliveries deliveries = new Deliveries();

    /** What fills a disk, and makes room again. */
    private interface Disk {

        void leave(long bytes) throws Exception;

        void free() throws Exception;
    }

    private List<String> embedded() {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder);
    }

    /** No root is needed to limit the size of files, and H2 has one. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void fileThatCannotGrow_isSaid_andWrittenOnWhenItCan() throws Exception {
        try (ChildServer server = ChildServer.on(embedded())) {
            FileSizeLimit limit = new FileSizeLimit(server);
            requireWait(server.http(), new Disk() {
                @Override
                public void leave(long bytes) throws Exception {
                    limit.leave(bytes, folder);
                }

                @Override
                public void free() throws Exception {
                    limit.lift();
                }
            });

            limit.leave(LEFT / 4, folder);
            requireEnd(server);
        }
        requireSoundAfterwards();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("mount")
    void fullDisk_isSaid_andWrittenOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder, EMBEDDED_MB)) {
            try (ChildServer server = ChildServer.on(embedded())) {
                requireWait(server.http(), of(disk));

                disk.leave(LEFT / 4);
                requireEnd(server);
            }
            disk.free();
            requireSoundAfterwards();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("mount")
    void fullDiskOfPostgres_losesNothing() throws Exception {
        Path data = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = new SmallDisk(data, POSTGRES_MB);
                MortalPostgres postgres = new MortalPostgres(data.resolve("data"));
                ChildServer server = ChildServer.on(postgres.arguments())) {
            FhirHttp http = server.http();
            deliveries.upload(http);
            try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
                hospitals.awaitMore(MORE);
                disk.leave(LEFT);
                hospitals.awaitRefusal();
                disk.free();
                postgres.restartIfGone();
                hospitals.awaitMore(MORE);
                requireTold(hospitals, "ECMO-SRV-00[13]");
            }
            deliveries.requireSound(http);
        }
    }

    private static Disk of(SmallDisk disk) {
        return new Disk() {
            @Override
            public void leave(long bytes) throws Exception {
                disk.leave(bytes);
            }

            @Override
            public void free() throws Exception {
                disk.free();
            }
        };
    }

    private void requireWait(FhirHttp http, Disk disk) throws Exception {
        deliveries.upload(http);
        try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
            hospitals.awaitMore(MORE);
            disk.leave(LEFT);
            hospitals.awaitRefusal();

            Answer upload = http.post("$registryUpload", "application/fhir+ndjson", "{}");
            assertThat(upload).hasStatus(503);
            assertThat(upload.body()).contains("ECMO-SRV-003");
            assertThat(http.get("$ecmo-cases?_format=csv")).hasStatus(200);
            assertThat(http.get("Patient?_count=2")).hasStatus(200);

            disk.free();
            hospitals.awaitMore(MORE);
            requireTold(hospitals, "ECMO-SRV-003");
        }
        deliveries.requireSound(http);
    }

    private static void requireTold(Pushers hospitals, String code) {
        assertThat(hospitals.refusals()).allSatisfy(answer -> {
            assertThat(answer.body()).containsPattern(code);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
        });
    }

    private void requireEnd(ChildServer server) throws Exception {
        try (Pushers hospitals = deliveries.push(server.http(), HOSPITALS)) {
            hospitals.awaitRefusal();
            server.terminate();
            server.awaitEnd();
        }
    }

    private void requireSoundAfterwards() throws Exception {
        try (ChildServer server = ChildServer.on(embedded())) {
            deliveries.requireSound(server.http());
        }
    }
}
