package io.github.ecmofhir.hostile;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hang up in the middle leave nothing behind, hold no thread, and are no matter for the log. */
@ResourceLock(Log.OF_THE_JVM)
class HangUpIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        private static final String NDJSON = "application/fhir+ndjson";

        private final Log log = Log.open();
        private Map<String, Long> before = Map.of();
        private long uploads;

        Contract(RunningServer server) {
            super(server);
        }

        @BeforeEach
        void look() {
            before = contents();
            uploads = uploads();
        }

        @AfterEach
        void nothingIsLeft() {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(server.busyWorkers()).isZero());
            log.close();
            assertThat(contents()).isEqualTo(before);
            assertThat(uploads()).isEqualTo(uploads);
            assertThat(log.alarms()).isEmpty();
            assertThat(http.get("metadata?_summary=true")).hasStatus(200);
        }

        private long uploads() {
            return server.jdbc().queryForObject("select count(*) from upload_job", Long.class)
                    + server.jdbc().queryForObject("select count(*) from upload_line", Long.class);
        }

        private String bundle() {
            return FhirHttp.json(sent.bundle("PAV-01"));
        }

        @Test
        void inTheHead() throws IOException {
            new Sender(server.port()).send("POST /fhir HTTP/1.1\r\nHost: loc").vanish();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void inABundle(boolean politely) throws IOException {
            String bundle = bundle();
            Sender sender = new Sender(server.port())
                    .head("", FhirHttp.JSON, bundle.length())
                    .send(bundle.substring(0, bundle.length() / 2));
            awaitWorker();
            end(sender, politely);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void inAChunk(boolean politely) throws IOException {
            String bundle = bundle();
            Sender sender = new Sender(server.port())
                    .chunkedHead("", FhirHttp.JSON)
                    .chunk(bundle.substring(0, 100))
                    .send("ffff\r\n" + bundle.substring(100, 200));
            awaitWorker();
            end(sender, politely);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void inAnUpload(boolean politely) throws IOException {
            Sender sender = new Sender(server.port()).chunkedHead("/$registryUpload", NDJSON);
            for (int line = 0; line < 120; line++) {
                sender.chunk(bundle() + "\n");
            }
            sender.send("ffff\r\n{\"resourceType\"");
            awaitWorker();
            end(sender, politely);
        }

        @Test
        void inAnUploadWrappedInABinary() throws IOException {
            Sender sender = new Sender(server.port())
                    .chunkedHead("/$registryUpload", FhirHttp.JSON)
                    .chunk("{\"resourceType\": \"Binary\", \"contentType\": \"" + NDJSON + "\", \"data\": \"e30K");
            awaitWorker();
            end(sender, false);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/StructureDefinition?_count=1000",
                    "/$ecmo-dictionary?_format=csv",
                    "/metadata",
                    "/CodeSystem"
                })
        void whileItIsAnswered(String path) throws IOException {
            Sender sender = new Sender(server.port()).send("GET /fhir" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            sender.awaitBegin();
            sender.vanish();
        }

        @Test
        void beforeItIsAnswered() throws IOException {
            new Sender(server.port())
                    .send("GET /fhir/StructureDefinition?_count=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .vanish();
        }

        /** Until a thread waits for the rest. */
        private void awaitWorker() {
            Awaitility.await().until(() -> server.busyWorkers() > 0);
        }

        private static void end(Sender sender, boolean politely) throws IOException {
            if (politely) {
                sender.close();
            } else {
                sender.vanish();
            }
        }
    }
}
