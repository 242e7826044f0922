package io.github.ecmofhir.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Survival to discharge by sex of the same runs: our operation, which answers with all its measures, curves and the log-rank
 * test, and with that one measure; on the stock server the clinical-reasoning module with that one measure in CQL.
 */
final class CqlBenchmark {

    private static final String ALL = "/$ecmo-survival?stratifier=sex";
    private static final String ONE = ALL + "&measure=" + CqlMeasure.GROUP;

    private static final int OUR_CALLS = 50;
    private static final int OUR_WARM_CALLS = 400;
    private static final int STOCK_CALLS = 3;
    private static final int STOCK_WARM_CALLS = 4;
    private static final double MICROS_A_MILLI = 1000;

    private final Servers servers;
    private final CseclsRuns runs;
    private final int size;

    /** @param size how many runs of the cohort both servers are given */
    CqlBenchmark(Servers servers, CseclsRuns runs, int size) {
        this.servers = servers;
        this.runs = runs;
        this.size = size;
    }

    /** Both at the same time, one submission after the other, as centres are shared between runs. */
    void load() throws IOException, InterruptedException {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<?> ours = both.submit(pushing(servers.ours().client()));
            Future<?> stock = both.submit(pushing(servers.stock().client()));
            ours.get();
            stock.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            both.shutdownNow();
        }
        servers.stock().client().post("", new CqlMeasure().bundle());
    }

    private Callable<Integer> pushing(Client client) {
        return () -> {
            for (int run = 0; run < size; run++) {
                client.post("", runs.bundle(run));
            }
            return size;
        };
    }

    List<Comparison> run(int rounds) throws IOException, InterruptedException {
        requireSameCounts();
        Comparison all = Comparison.fewer("`$ecmo-survival?stratifier=sex` of " + size
                + " runs, everything it tells, beside one measure in CQL, ms");
        Comparison one = Comparison.fewer("the same with that one measure only, ms");
        Comparison allEach = Comparison.fewer("everything beside one measure in CQL, µs a run");
        Comparison oneEach = Comparison.fewer("one measure beside one, µs a run");
        millis(servers.ours(), ALL, OUR_WARM_CALLS);
        millis(servers.ours(), ONE, OUR_WARM_CALLS);
        millis(servers.stock(), CqlMeasure.EVALUATE, STOCK_WARM_CALLS);
        for (int round = 0; round < rounds; round++) {
            double ourAll = millis(servers.ours(), ALL, OUR_CALLS);
            double ourOne = millis(servers.ours(), ONE, OUR_CALLS);
            double stock = millis(servers.stock(), CqlMeasure.EVALUATE, STOCK_CALLS);
            add(all, allEach, ourAll, stock);
            add(one, oneEach, ourOne, stock);
        }
        return List.of(all, allEach, one, oneEach);
    }

    private void add(Comparison call, Comparison each, double ours, double stock) {
        call.ours().add(ours);
        call.stock().add(stock);
        each.ours().add(ours * MICROS_A_MILLI / size);
        each.stock().add(stock * MICROS_A_MILLI / size);
    }

    /** Figures of two servers that do not count the same are no comparison. */
    private void requireSameCounts() throws IOException, InterruptedException {
        SurvivalCounts ours = SurvivalCounts.in(servers.ours().client().get(ONE), CqlMeasure.GROUP);
        SurvivalCounts stock = SurvivalCounts.in(servers.stock().client().get(CqlMeasure.EVALUATE), CqlMeasure.GROUP);
        if (!ours.equals(stock) || ours.initial() != size || ours.strata().size() < 2) {
            throw new IOException("Both servers hold the same " + size + " runs and must count the same; ours counts "
                    + ours + ", the CQL measure " + stock + ".");
        }
    }

    private static double millis(ServerProcess server, String question, int calls)
            throws IOException, InterruptedException {
        Sample millis = new Sample();
        for (int call = 0; call < calls; call++) {
            long start = System.nanoTime();
            server.client().get(question);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis.median();
    }
}
