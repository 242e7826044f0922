package io.github.ecmofhir.testing;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;

/** Everything that a server is asked for in its day, at once and without rest, and each answer looked at. */
public final class MixedLoad implements AutoCloseable {

    private static final int PAGES = 4;
    private static final int LINES = 5;

    private final FhirHttp http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> all = new ArrayList<>();
    private final ReadWriteLock pause = new ReentrantReadWriteLock(true);
    private final AtomicLong rounds = new AtomicLong();
    private final AtomicLong runs = new AtomicLong();
    private volatile boolean enough;

    public MixedLoad(FhirHttp http) {
        this.http = http;
        List.<Runnable>of(this::hospital, this::hospital, this::figures, this::pages, this::nonsense, this::upload)
                .forEach(work -> all.add(threads.submit(() -> again(work))));
    }

    private void again(Runnable work) {
        while (!enough) {
            pause.readLock().lock();
            try {
                work.run();
                rounds.incrementAndGet();
            } finally {
                pause.readLock().unlock();
            }
        }
    }

    /** A new run, the same again, a correction, and for every other one its withdrawal and return. */
    private void hospital() {
        SentRun run = new SentRun();
        Bundle bundle = run.bundle("PAV-01");
        String id = push(bundle);
        runs.incrementAndGet();
        assertThat(push(bundle)).isEqualTo(id);
        assertThat(push(run.bundle("PAV-01", Map.of("followup_days", "120")))).isEqualTo(id);
        if (runs.get() % 2 == 0) {
            Parameters reason = new Parameters();
            reason.addParameter("reason", "Another patient was meant");
            assertThat(http.post("Procedure/" + id + "/$withdraw", reason)).hasStatus(200);
            assertThat(push(bundle)).isEqualTo(id);
        }
    }

    private String push(Bundle bundle) {
        Answer answer = http.post("", bundle);
        assertThat(answer).hasStatus(200);
        return answer.locations().get(SentRun.number(bundle, "ecmo-run") - 1).getIdPart();
    }

    private void figures() {
        List.of(
                        "$ecmo-cases?_format=csv",
                        "$ecmo-complications",
                        "$ecmo-quality?_format=csv",
                        "$ecmo-survival",
                        "metadata")
                .forEach(path -> assertThat(http.get(path)).hasStatus(200));
    }

    private void pages() {
        String path = "Observation?_count=20&_sort=-_lastUpdated";
        for (int page = 0; page < PAGES && path != null; page++) {
            Answer answer = http.get(path);
            assertThat(answer).hasStatus(200);
            Bundle found = answer.as(Bundle.class);
            path = found.getLink("next") == null
                    ? null
                    : found.getLink("next").getUrl().substring(http.base().length());
        }
        assertThat(http.get("Patient?_summary=count")).hasStatus(200);
        assertThat(http.get("Procedure?status=completed&_include=Procedure:subject"))
                .hasStatus(200);
    }

    private void nonsense() {
        assertThat(http.post("", FhirHttp.JSON, "{\"resourceType\":\"Bundle\","))
                .hasStatus(400);
        assertThat(http.post("", FhirHttp.JSON, "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"))
                .hasStatus(422);
        assertThat(http.get("Patient?colour=green")).hasStatus(400);
        assertThat(http.get("Patient/none-" + rounds.get())).hasStatus(404);
        Bundle broken = new SentRun().bundle("PAV-01");
        broken.getEntry().remove(0);
        assertThat(http.post("", broken).status()).isBetween(400, 422);
        assertThat(http.get("$ecmo-survival?filter=nothing=1").status()).isBetween(400, 422);
    }

    private void upload() {
        Deliveries deliveries = new Deliveries();
        deliveries.upload(http, LINES);
        deliveries.requireStored(http);
        runs.addAndGet(LINES);
    }

    /** Done while nothing is under way. */
    public interface Look<T> {
        T look() throws Exception;
    }

    /** Returns what somebody sees while all wait. */
    public <T> T paused(Look<T> look) throws Exception {
        requireWell();
        pause.writeLock().lock();
        try {
            return look.look();
        } finally {
            pause.writeLock().unlock();
        }
    }

    /** How many runs were stored. */
    public long runs() {
        return runs.get();
    }

    /** How many rounds of work were done. */
    public long rounds() {
        return rounds.get();
    }

    private void requireWell() throws ExecutionException, InterruptedException {
        for (Future<?> one : all) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    /** Ends after the rounds under way; fails if one of them has. */
    @Override
    public void close() throws ExecutionException, InterruptedException {
        enough = true;
        threads.shutdown();
        for (Future<?> one : all) {
            one.get();
        }
    }
}
