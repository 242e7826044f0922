package io.github.ecmofhir.hostile;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send a byte now and then are turned away after a while, and are no hindrance to others, however many they are. */
@ResourceLock(Log.OF_THE_JVM)
class SlowClientIT {

    private static final int WORKERS = 12;
    private static final int BODIES = 6;
    private static final int CLIENTS = 40;
    private static final int MANY = 300;
    private static final long LENGTH = 100_000;

    @TempDir
    private static Path folder;

    private static RunningServer server;

    private final ScheduledExecutorService drops = Executors.newScheduledThreadPool(2);
    private final List<Sender> senders = new ArrayList<>();
    private final Log log = Log.open();

    @BeforeAll
    static void start() {
        server = RunningServer.on(List.of(
                "--ecmo.store.kind=embedded",
                "--ecmo.store.path=" + folder,
                "--ecmo.body.patience=1s",
                "--ecmo.body.at-once=" + BODIES,
                "--server.tomcat.threads.max=" + WORKERS,
                "--server.tomcat.connection-timeout=3s"));
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @AfterEach
    void allThreadsComeBack_andARunIsTaken() throws IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.busyWorkers()).isZero());
        drops.shutdownNow();
        for (Sender sender : senders) {
            sender.close();
        }
        assertThat(server.http().post("", new SentRun().bundle("PAV-01"))).hasStatus(200);
        assertThat(server.jdbc().queryForObject("select count(*) from upload_job", Long.class))
                .isZero();
        log.close();
        assertThat(log.alarms()).isEmpty();
    }

    /** Sends a byte every now and then until the server hangs up. */
    private Sender dripping(String path, String type) throws IOException {
        Sender sender = new Sender(server.port()).head(path, type, LENGTH);
        senders.add(sender);
        drops.scheduleWithFixedDelay(() -> drop(sender), 0, 100, TimeUnit.MILLISECONDS);
        return sender;
    }

    private static void drop(Sender sender) {
        try {
            sender.send(" ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/fhir+json",
        "/$registryUpload, application/fhir+ndjson",
        "/Patient, application/fhir+xml"
    })
    void whoeverDrips_isTurnedAway(String path, String type) throws IOException {
        RawAnswer answer = dripping(path, type).answer();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(408);
        assertThat(answer.body()).contains("ECMO-REQ-016");
    }

    @ParameterizedTest
    @CsvSource({"'', application/fhir+json", "/$registryUpload, application/fhir+ndjson"})
    void whoeverStops_freesHisThread(String path, String type) throws IOException {
        Sender sender = new Sender(server.port()).head(path, type, LENGTH).send("{\"resourceType\"");
        senders.add(sender);

        assertThat(sender.answer().status()).isIn(0, 400, 408);
    }

    @Test
    void moreThanThereAreThreads_othersAreAnswered() throws IOException {
        for (int client = 0; client < CLIENTS; client++) {
            dripping("", FhirHttp.JSON);
        }
        for (int read = 0; read < 20; read++) {
            assertThat(server.http().get("metadata?_summary=true")).hasStatus(200);
            assertThat(server.http().get("Patient?_count=1")).hasStatus(200);
        }

        List<Integer> status = new ArrayList<>();
        for (Sender sender : senders) {
            RawAnswer answer = sender.answer();
            status.add(answer.status());
            assertThat(answer.body()).containsAnyOf("ECMO-REQ-016", "ECMO-REQ-017");
        }
        assertThat(status).contains(408, 503).containsOnly(408, 503);
    }

    /** As a server is that nobody has set up for it. */
    @Test
    @Tag("slow")
    void moreThanThereAreThreads_othersAreAnswered_withTheDefaults(@TempDir Path store) throws IOException {
        try (RunningServer plain =
                RunningServer.on(List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + store))) {
            List<Sender> many = new ArrayList<>();
            for (int client = 0; client < MANY; client++) {
                Sender sender = new Sender(plain.port()).head("", FhirHttp.JSON, LENGTH);
                many.add(sender);
                drops.scheduleWithFixedDelay(() -> drop(sender), 0, 1, TimeUnit.SECONDS);
            }
            for (int read = 0; read < 100; read++) {
                assertThat(plain.http().get("Patient?_count=1")).hasStatus(200);
            }
            for (Sender sender : many) {
                assertThat(sender.answer().status()).isIn(408, 503);
            }
            assertThat(plain.http().post("", new SentRun().bundle("PAV-01"))).hasStatus(200);
        }
    }

    @Test
    void halfAHead_holdsNoThread() throws IOException {
        for (int client = 0; client < CLIENTS; client++) {
            senders.add(new Sender(server.port()).send("POST /fhir HTTP/1.1\r\nHost: localhost\r\nX-"));
        }

        assertThat(server.http().get("metadata?_summary=true")).hasStatus(200);
        assertThat(server.busyWorkers()).isLessThan(WORKERS);
    }
}
