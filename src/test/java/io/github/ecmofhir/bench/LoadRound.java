package io.github.ecmofhir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some clients that push one submission after the other.
 *
 * @param runs the word of each submission that was answered with 2xx; any other answer ends the benchmark
 * @param seconds from the first request to the last answer
 * @param cpuSeconds processor time of the server in between
 */
record LoadRound(List<String> runs, double seconds, double cpuSeconds) {

    private static final AtomicInteger RUN = new AtomicInteger();

    /** New submissions for some time. */
    static LoadRound of(ServerProcess server, SubmissionTemplate template, int clients, Duration length)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        return of(server, template, clients, () -> System.nanoTime() < end ? "load" + RUN.incrementAndGet() : null);
    }

    /** Submissions that the server has, once more as they are. */
    static LoadRound again(ServerProcess server, SubmissionTemplate template, int clients, List<String> runs)
            throws IOException, InterruptedException {
        return of(server, template, clients, new ConcurrentLinkedQueue<>(runs)::poll);
    }

    /** @param next the word of the next submission for whichever client asks, null at the end */
    private static LoadRound of(
            ServerProcess server, SubmissionTemplate template, int clients, Supplier<@Nullable String> next)
            throws IOException, InterruptedException {
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                answers.add(pool.submit(() -> push(server.client(), template, next)));
            }
            List<String> runs = new ArrayList<>();
            for (Future<List<String>> answer : answers) {
                runs.addAll(answer.get());
            }
            return new LoadRound(runs, (System.nanoTime() - start) / 1e9, server.cpuSeconds() - cpu);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static List<String> push(Client client, SubmissionTemplate template, Supplier<@Nullable String> next)
            throws IOException, InterruptedException {
        List<String> pushed = new ArrayList<>();
        for (String run = next.get(); run != null; run = next.get()) {
            client.post("", template.bundle(run));
            pushed.add(run);
        }
        return pushed;
    }

    double perSecond() {
        return runs.size() / seconds;
    }

    double cpuMillisPerBundle() {
        return 1000 * cpuSeconds / runs.size();
    }
}
