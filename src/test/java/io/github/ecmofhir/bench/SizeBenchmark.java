package io.github.ecmofhir.bench;

import java.io.IOException;
import java.util.List;

/**
 * Our operation over more and more runs: the answer when warm, the first one after a restart, and the one after a new run has
 * been pushed, which must count it.
 */
final class SizeBenchmark {

    private static final String QUESTION = "/$ecmo-survival?stratifier=sex";
    private static final int CALLS = 20;
    private static final int WARM_CALLS = 200;

    private final CseclsRuns runs;
    private int pushed;

    /** @param pushed how many of the cohort's runs are in the store already */
    SizeBenchmark(CseclsRuns runs, int pushed) {
        this.runs = runs;
        this.pushed = pushed;
    }

    /**
     * Of a server that was just started.
     *
     * @param size how many runs it holds
     * @param rounds also the number of runs that are pushed
     */
    List<Comparison> run(ServerProcess server, int size, int rounds) throws IOException, InterruptedException {
        Comparison ready = Comparison.fewer("ready after a restart with " + size + " runs, s");
        Comparison first = Comparison.fewer("the first answer after that, ms");
        Comparison warm = Comparison.fewer("`$ecmo-survival?stratifier=sex` of " + size + " runs, p50, ms");
        Comparison each = Comparison.fewer("the same, µs a run");
        Comparison push = Comparison.fewer("the answer to a new run, pushed to so many, ms");
        Comparison after = Comparison.fewer("the first answer with that run in it, ms");
        ready.ours().add(server.awaitReady());
        first.ours().add(counting(server, size));
        for (int call = 0; call < WARM_CALLS; call++) {
            counting(server, size);
        }
        for (int round = 0; round < rounds; round++) {
            Sample millis = new Sample();
            for (int call = 0; call < CALLS; call++) {
                millis.add(counting(server, size));
            }
            warm.ours().add(millis.median());
            each.ours().add(1000 * millis.median() / size);
        }
        for (int round = 1; round <= rounds; round++) {
            String bundle = runs.bundle(pushed);
            pushed++;
            long start = System.nanoTime();
            server.client().post("", bundle);
            push.ours().add((System.nanoTime() - start) / 1e6);
            after.ours().add(counting(server, size + round));
        }
        return List.of(ready, first, warm, each, push, after);
    }

    /** @return milliseconds, of an answer that counts all runs */
    private static double counting(ServerProcess server, int size) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = server.client().get(QUESTION);
        double millis = (System.nanoTime() - start) / 1e6;
        int counted = SurvivalCounts.in(answer, CqlMeasure.GROUP).initial();
        if (counted != size) {
            throw new IOException("The server holds " + size + " runs and counts " + counted + ".");
        }
        return millis;
    }
}
