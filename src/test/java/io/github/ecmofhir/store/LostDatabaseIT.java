package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under a server that stores runs, and comes back. */
class LostDatabaseIT {

    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    /** What one sender sent, and what he was told. */
    private record Sent(Bundle bundle, boolean acknowledged) {}

    @Test
    void killedDatabase_losesNothingAcknowledged_andIsFoundAgain() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("data"));
                RunningServer server = RunningServer.on(postgres.arguments())) {
            FhirHttp http = server.http();
            List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
            List<Answer> others = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean enough = new AtomicBoolean();
            ExecutorService readers = Executors.newSingleThreadExecutor();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    all.add(writers.submit(() -> {
                        while (!enough.get()) {
                            write(http, sent, others);
                        }
                    }));
                }
                awaitAcknowledged(sent, 20);
                postgres.kill();
                Future<Answer> reader = readers.submit(() -> http.get("$ecmo-survival"));
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !others.isEmpty());
                others.add(reader.get());
                int before = sent.size();
                postgres.restart();
                awaitAcknowledgedSince(sent, before, 20);
            } finally {
                enough.set(true);
                readers.shutdown();
                writers.shutdown();
                assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            }

            assertThat(others).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.body()).contains("ECMO-SRV-001");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isPresent();
            });
            for (Sent each : List.copyOf(sent)) {
                assertThat(isThere(http, each.bundle().getEntryFirstRep()))
                        .isEqualTo(isThere(http, last(each.bundle())));
                if (each.acknowledged()) {
                    assertThat(isThere(http, last(each.bundle()))).isTrue();
                }
            }
            long stored = sent.stream()
                    .filter(each -> isThere(http, last(each.bundle())))
                    .count();
            assertThat(http.get("$ecmo-cases?_format=csv").body().lines().count())
                    .isEqualTo(1 + stored);
        }
    }

    private static void write(FhirHttp http, List<Sent> sent, List<Answer> others) {
        Bundle bundle = new SentRun().bundle("PAV-01");
        Answer answer = http.post("", bundle);
        sent.add(new Sent(bundle, answer.status() == 200));
        if (answer.status() != 200) {
            others.add(answer);
        }
    }

    private static void awaitAcknowledged(List<Sent> sent, int count) {
        awaitAcknowledgedSince(sent, 0, count);
    }

    private static void awaitAcknowledgedSince(List<Sent> sent, int from, int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> List.copyOf(sent).stream()
                                .skip(from)
                                .filter(Sent::acknowledged)
                                .count()
                        >= count);
    }

    private static BundleEntryComponent last(Bundle bundle) {
        return bundle.getEntry().get(bundle.getEntry().size() - 1);
    }

    private static boolean isThere(FhirHttp http, BundleEntryComponent entry) {
        return !http.get(entry.getRequest().getUrl().replace("|", "%7C"))
                .resources()
                .isEmpty();
    }
}
