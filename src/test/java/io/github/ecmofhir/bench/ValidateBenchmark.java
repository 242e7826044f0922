package io.github.ecmofhir.bench;

import java.io.IOException;
import java.util.List;

/** {@code $validate} of one Observation and of one submission of 40 resources, one client. */
final class ValidateBenchmark {

    private static final int WARM_UP = 20;

    private final Servers servers;
    private final SubmissionTemplate template;

    ValidateBenchmark(Servers servers, SubmissionTemplate template) {
        this.servers = servers;
        this.template = template;
    }

    List<Comparison> run(int rounds) throws IOException, InterruptedException {
        Comparison observation = Comparison.fewer("$validate of an Observation, ms: p50 [of rounds]");
        Comparison bundle = Comparison.fewer("$validate of a submission, ms: p50 [of rounds]");
        for (Contender contender : Contender.values()) {
            medianOf(WARM_UP, contender, "/Observation/$validate", template.observation());
            medianOf(WARM_UP, contender, "/Bundle/$validate", template.bundle("validate"));
        }
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                observation
                        .of(contender)
                        .add(medianOf(50, contender, "/Observation/$validate", template.observation()));
                bundle.of(contender).add(medianOf(15, contender, "/Bundle/$validate", template.bundle("validate")));
            }
        }
        return List.of(observation, bundle);
    }

    private double medianOf(int calls, Contender contender, String path, String body)
            throws IOException, InterruptedException {
        Client client = servers.of(contender).client();
        Sample millis = new Sample();
        for (int call = 0; call < calls; call++) {
            long start = System.nanoTime();
            String answer = client.post(path, body);
            millis.add((System.nanoTime() - start) / 1e6);
            if (answer.contains("\"error\"") || answer.contains("\"fatal\"")) {
                throw new IOException(contender + " finds errors in what both must accept:\n" + answer);
            }
        }
        return millis.median();
    }
}
