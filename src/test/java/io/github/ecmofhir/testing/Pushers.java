package io.github.ecmofhir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Hospitals that push one run after the other, each a new one, and remember what they were told. What was refused they send
 * again until it is not.
 */
public final class Pushers implements AutoCloseable {

    private final FhirHttp http;
    private final ExecutorService hospitals;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** @param answers to each time that it was sent; none where the connection broke before there was any */
    private record Sent(Bundle bundle, List<Answer> answers) {

        boolean isAcknowledged() {
            return answers.stream().anyMatch(Sent::isAcknowledgement);
        }

        Stream<Answer> refusals() {
            return answers.stream().filter(answer -> !isAcknowledgement(answer));
        }

        private static boolean isAcknowledgement(Answer answer) {
            return answer.status() == 200;
        }
    }

    public Pushers(FhirHttp http, int hospitals) {
        this.http = http;
        this.hospitals = Executors.newFixedThreadPool(hospitals);
        for (int hospital = 0; hospital < hospitals; hospital++) {
            this.hospitals.execute(this::push);
        }
    }

    private void push() {
        while (!enough.get()) {
            Sent run = new Sent(new SentRun().bundle("PAV-01"), new CopyOnWriteArrayList<>());
            sent.add(run);
            boolean refused = true;
            while (refused && !enough.get()) {
                Answer answer = post(run.bundle());
                if (answer != null) {
                    run.answers().add(answer);
                }
                refused = answer != null && !run.isAcknowledged();
                if (refused) {
                    pause();
                }
            }
        }
    }

    /** A hospital that leaves the server no breath would keep it from what the test waits for. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Answer post(Bundle bundle) {
        try {
            return http.post("", bundle);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    /** Waits until so many more were acknowledged than now. */
    public void awaitMore(int acknowledged) {
        int before = sent.size();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        sent.stream().skip(before).filter(Sent::isAcknowledged).count() >= acknowledged);
    }

    public void awaitRefusal() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !refusals().isEmpty());
    }

    /** What was answered other than 200. */
    public List<Answer> refusals() {
        return sent.stream().flatMap(Sent::refusals).toList();
    }

    /** Ends after the request under way; to be called before anything is asked of what was sent. */
    @Override
    public void close() throws InterruptedException {
        enough.set(true);
        hospitals.shutdown();
        assertThat(hospitals.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /**
     * Fails unless each run is stored whole and once or not at all, and each that was acknowledged is stored.
     *
     * @return how many are stored
     */
    public long requireKept(FhirHttp server) {
        long stored = 0;
        for (Sent each : sent) {
            int first = server.stored(each.bundle().getEntryFirstRep()).size();
            int last = server.stored(each.bundle()
                            .getEntry()
                            .get(each.bundle().getEntry().size() - 1))
                    .size();
            assertThat(first).as("first and last of a bundle").isEqualTo(last).isLessThan(2);
            if (each.isAcknowledged()) {
                assertThat(last).as("acknowledged").isOne();
            }
            stored += last;
        }
        return stored;
    }
}
