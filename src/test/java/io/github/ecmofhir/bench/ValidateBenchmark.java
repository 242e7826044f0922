package io.github.ecmofhir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code $validate} over HTTP, one client: the first calls, warm ones, content that came before, and bundles of any size. */
final class ValidateBenchmark {

    private static final int OBSERVATIONS = 50;
    private static final int SUBMISSIONS = 15;
    private static final Supplier<String> AGAIN = () -> "again";
    private static final List<Integer> SIZES = List.of(10, 100, 1000, 10_000);

    /** What a bundle of the smallest size is repeated to, so that each size takes some time. */
    private static final int ENTRIES_A_SIZE = 10_000;

    private final Servers servers;
    private final SubmissionTemplate template;
    private int number;

    ValidateBenchmark(Servers servers, SubmissionTemplate template) {
        this.servers = servers;
        this.template = template;
    }

    /** Of a server that was never asked; each call once. */
    List<Comparison> firstCalls() throws IOException, InterruptedException {
        Comparison observation = Comparison.fewer("$validate of an Observation, ms: the first call after ready");
        Comparison bundle = Comparison.fewer("$validate of a submission, ms: the first call after that");
        for (Contender contender : Contender.values()) {
            observation.of(contender).add(observation(contender, 1, this::next));
            bundle.of(contender).add(submission(contender, 1, this::next));
        }
        return List.of(observation, bundle);
    }

    void warm(Duration each) throws IOException, InterruptedException {
        for (Contender contender : Contender.values()) {
            long end = System.nanoTime() + each.toNanos();
            while (System.nanoTime() < end) {
                observation(contender, 10, this::next);
                submission(contender, 3, this::next);
            }
        }
    }

    List<Comparison> run(int rounds) throws IOException, InterruptedException {
        Comparison observation = Comparison.fewer("$validate of an Observation, ms: p50 [of rounds]");
        Comparison again = Comparison.fewer("the same Observation again, ms");
        Comparison bundle = Comparison.fewer("$validate of a submission, ms: p50 [of rounds]");
        Comparison bundleAgain = Comparison.fewer("the same submission again, ms");
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                observation.of(contender).add(observation(contender, OBSERVATIONS, this::next));
                again.of(contender).add(observation(contender, OBSERVATIONS, AGAIN));
                bundle.of(contender).add(submission(contender, SUBMISSIONS, this::next));
                bundleAgain.of(contender).add(submission(contender, SUBMISSIONS, AGAIN));
            }
        }
        return List.of(observation, again, bundle, bundleAgain);
    }

    /** Milliseconds an entry, by the size of the bundle; of ours alone, since stock takes minutes for the largest. */
    List<Comparison> sizes() throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        for (int size : SIZES) {
            Comparison row = Comparison.fewer("$validate of a bundle of " + size + " Observations, ms an entry");
            for (int round = 0; round < 3; round++) {
                int bundles = Math.max(1, Math.min(100, ENTRIES_A_SIZE / size));
                Sample millis = new Sample();
                for (int bundle = 0; bundle < bundles; bundle++) {
                    millis.add(call(Contender.OURS, "/Bundle/$validate", template.observations(next(), size)) / size);
                }
                row.ours().add(millis.median());
            }
            rows.add(row);
        }
        return rows;
    }

    private double observation(Contender contender, int calls, Supplier<String> run)
            throws IOException, InterruptedException {
        Sample millis = new Sample();
        for (int call = 0; call < calls; call++) {
            millis.add(call(contender, "/Observation/$validate", template.observation(run.get())));
        }
        return millis.median();
    }

    private double submission(Contender contender, int calls, Supplier<String> run)
            throws IOException, InterruptedException {
        Sample millis = new Sample();
        for (int call = 0; call < calls; call++) {
            millis.add(call(contender, "/Bundle/$validate", template.bundle(run.get())));
        }
        return millis.median();
    }

    private String next() {
        number++;
        return "validate" + number;
    }

    private double call(Contender contender, String path, String body) throws IOException, InterruptedException {
        Client client = servers.of(contender).client();
        long start = System.nanoTime();
        String answer = client.post(path, body);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.contains("\"error\"") || answer.contains("\"fatal\"")) {
            throw new IOException(contender + " finds errors in what both must accept:\n"
                    + answer.substring(0, Math.min(3000, answer.length())));
        }
        return millis;
    }
}
