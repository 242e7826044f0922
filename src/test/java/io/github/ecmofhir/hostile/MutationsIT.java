package io.github.ecmofhir.hostile;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that were valid before something in them was changed by chance. Each is answered, none with a fault, each refusal in
 * words; afterwards the server has all its threads, takes a run and gives all figures.
 */
class MutationsIT {

    private static final int SHORT = 400;
    private static final int LONG = 2_500;
    private static final int CLIENTS = 4;

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }

        @Test
        void some() throws Exception {
            answersAll(1, SHORT);
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

        Contract(RunningServer server) {
            super(server);
        }

        @ParameterizedTest
        @ValueSource(longs = {2, 3, 4, 5})
        @Tag("slow")
        void tenThousand(long seed) throws Exception {
            answersAll(seed, LONG);
        }

        /** @param count of mutations with this seed, sent by some clients at the same time */
        void answersAll(long seed, int count) throws Exception {
            Mutator mutator = new Mutator(valid(seed), seed);
            Wire wire = new Wire(server.port());

            List<String> complaints = complaints(count, number -> {
                HostileRequest request = mutator.mutation(number);
                RawAnswer answer = wire.send(request);
                return Verdict.complaint(request, answer)
                        .map(what -> "Seed " + seed + ", number " + number + ": " + what + "\n--- request\n" + request
                                + "\n--- answer\n" + answer);
            });

            assertThat(String.join("\n\n", complaints)).isEmpty();
            allThreadsComeBack();
            theServerGoesOn();
        }

        private List<List<HostileRequest>> valid(long seed) {
            SentRun hostile = new SentRun("hostile-" + seed);
            return ValidRequests.of(
                    hostile,
                    runFirst(hostile.bundle("PAV-06")),
                    runFirst(hostile.bundle("PAV-02")).get(0).getIdPart());
        }

        /** Where the resources of a bundle are stored, the run before the others. */
        private List<IdType> runFirst(Bundle bundle) {
            Answer pushed = push(bundle);
            return Stream.concat(Stream.of(location(pushed, bundle, "ecmo-run")), pushed.locations().stream())
                    .toList();
        }

        private interface Attempt {

            Optional<String> make(int number);
        }

        private static List<String> complaints(int count, Attempt attempt)
                throws InterruptedException, ExecutionException {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<Optional<String>>> all = IntStream.range(0, count)
                        .mapToObj(number -> clients.submit(() -> attempt.make(number)))
                        .toList();
                Stream.Builder<String> complaints = Stream.builder();
                for (Future<Optional<String>> each : all) {
                    each.get().ifPresent(complaints);
                }
                return complaints.build().toList();
            } finally {
                clients.shutdownNow();
            }
        }

        private void allThreadsComeBack() {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(server.busyWorkers()).isZero());
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(server.jdbc()
                                    .queryForObject(
                                            "select count(*) from upload_job where state in ('RECEIVING', 'ACCEPTED')",
                                            Long.class))
                            .isZero());
        }

        private void theServerGoesOn() {
            assertThat(push(sent.bundle("PAV-01"))).hasStatus(200);
            for (String figures : List.of(
                    "$ecmo-cases?runSelection=all",
                    "$ecmo-survival",
                    "$ecmo-complications",
                    "$ecmo-characteristics",
                    "$ecmo-quality")) {
                assertThat(http.get(figures)).hasStatus(200);
            }
        }
    }
}
