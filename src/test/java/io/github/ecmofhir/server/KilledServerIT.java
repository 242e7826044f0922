package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import io.github.ecmofhir.testing.Receiver;
import io.github.ecmofhir.testing.Receiver.Notification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A server that is killed while hospitals push runs, it stores an upload, and a receiver takes no notifications. The next one
 * on the same store has all that was acknowledged, nothing by half or twice, tables as if built anew, goes on with the upload
 * and sends what the receiver has not taken, once and in its order.
 */
@BesideOthers
class KilledServerIT {

    private static final int HOSPITALS = 3;
    private static final int MORE = 8;
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void killedOnce_onTheEmbeddedStore() throws Exception {
        kill(1, embedded());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("slow")
    void killedAgainAndAgain_onTheEmbeddedStore() throws Exception {
        kill(KILLS, embedded());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("slow")
    void killedAgainAndAgain_onPostgres() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("data"))) {
            kill(KILLS, postgres.arguments());
        }
    }

    private List<String> embedded() {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve("store"));
    }

    private static void kill(int times, List<String> store) throws Exception {
        Deliveries deliveries = new Deliveries();
        try (Watch watch = new Watch()) {
            for (int time = 1; time <= times; time++) {
                try (ChildServer server = ChildServer.on(store)) {
                    if (time == 1) {
                        deliveries.upload(server.http());
                        watch.subscribe(server.http());
                    } else {
                        deliveries.requireSound(server.http());
                        watch.requireTold();
                    }
                    watch.leaveUntold(server.http());
                    try (Pushers hospitals = deliveries.push(server.http(), HOSPITALS)) {
                        hospitals.awaitMore(MORE);
                        deliveries.awaitProgress(server.http());
                        server.close();
                    }
                }
            }
            try (ChildServer server = ChildServer.on(store)) {
                deliveries.requireSound(server.http());
                watch.requireTold();
                watch.write(server.http());
                watch.requireTold();
            }
        }
    }

    /** A receiver of notifications about patients that are written one after the other, and what it is to be told. */
    private static final class Watch implements AutoCloseable {

        private static final String SYSTEM = "https://hospital.example/watched";
        private static final int PATIENTS = 3;

        private final Receiver receiver = Receiver.start();
        private final List<String> written = new ArrayList<>();

        void subscribe(FhirHttp http) {
            assertThat(http.post("Subscription", receiver.wants("Patient?identifier=" + SYSTEM + "|")))
                    .hasStatus(201);
        }

        void write(FhirHttp http) {
            IntStream.range(0, PATIENTS).forEach(i -> {
                Patient patient = new Patient();
                patient.addIdentifier().setSystem(SYSTEM).setValue(String.valueOf(written.size()));
                written.add("/hook/Patient/" + http.post("Patient", patient).id());
            });
        }

        /** Returns when the receiver has taken some, and refused the next. */
        void leaveUntold(FhirHttp http) {
            write(http);
            requireTold();
            int refused = receiver.refused().size();
            receiver.answer(500);
            write(http);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.refused().size() > refused);
        }

        /** The receiver takes again what it is sent. */
        void requireTold() {
            receiver.answer(200);
            await().atMost(Duration.ofMinutes(1)).until(() -> receiver.taken().size() >= written.size());
            assertThat(receiver.taken()).extracting(Notification::path).containsExactlyElementsOf(written);
        }

        @Override
        public void close() {
            receiver.close();
        }
    }
}
