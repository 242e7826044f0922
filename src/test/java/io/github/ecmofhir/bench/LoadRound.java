package io.github.ecmofhir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some clients that push one submission after the other for some time.
 *
 * @param bundles answered with 2xx; any other answer ends the benchmark
 * @param seconds from the first request to the last answer
 * @param cpuSeconds processor time of the server in between
 */
record LoadRound(int bundles, double seconds, double cpuSeconds) {

    private static final AtomicInteger RUN = new AtomicInteger();

    static LoadRound of(ServerProcess server, SubmissionTemplate template, int clients, Duration length)
            throws IOException, InterruptedException {
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                answers.add(pool.submit(() -> push(server.client(), template, end)));
            }
            int bundles = 0;
            for (Future<Integer> answer : answers) {
                bundles += answer.get();
            }
            return new LoadRound(bundles, (System.nanoTime() - start) / 1e9, server.cpuSeconds() - cpu);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static int push(Client client, SubmissionTemplate template, long end)
            throws IOException, InterruptedException {
        int bundles = 0;
        while (System.nanoTime() < end) {
            client.post("", template.bundle("load" + RUN.incrementAndGet()));
            bundles++;
        }
        return bundles;
    }

    double perSecond() {
        return bundles / seconds;
    }

    double cpuMillisPerBundle() {
        return 1000 * cpuSeconds / bundles;
    }
}
