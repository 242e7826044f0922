package io.github.ecmofhir.subscription;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Receiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a receiver has not taken when the server is killed, the next one sends. */
@BesideOthers
class SubscriptionRestartIT {

    @TempDir
    private Path folder;

    private static List<String> write(FhirHttp http) {
        return IntStream.range(0, 3)
                .mapToObj(i -> http.post("Patient", new Patient().setGender(AdministrativeGender.MALE))
                        .id())
                .map(id -> "/hook/Patient/" + id)
                .toList();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void afterTheServerWasKilled_theReceiverIsToldOfAll_once() throws Exception {
        List<String> store = List.of(
                "--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder, "--ecmo.subscription.longest-wait=1s");
        try (Receiver receiver = Receiver.start()) {
            List<String> taken;
            List<String> waiting;
            try (ChildServer server = ChildServer.on(store)) {
                FhirHttp http = server.http();
                assertThat(http.post("Subscription", receiver.wants("Patient?gender=male")))
                        .hasStatus(201);
                taken = write(http);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> receiver.taken().size() == taken.size());
                receiver.answer(500);
                waiting = write(http);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !receiver.refused().isEmpty());
            }
            receiver.answer(200);
            try (ChildServer server = ChildServer.on(store)) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> receiver.taken().size() >= taken.size() + waiting.size());
                List<String> later = write(server.http());
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> receiver.taken().size() >= taken.size() + waiting.size() + later.size());

                assertThat(receiver.taken())
                        .extracting(Receiver.Notification::path)
                        .startsWith(taken.toArray(String[]::new))
                        .containsSequence(waiting)
                        .endsWith(later.toArray(String[]::new))
                        .doesNotHaveDuplicates();
            }
        }
    }
}
