package io.github.ecmofhir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From the start of the process to readiness, and to the answer to a first submission. */
final class BootBenchmark {

    private final Deployment deployment;
    private final Path folder;
    private final SubmissionTemplate template;

    BootBenchmark(Deployment deployment, Path folder, SubmissionTemplate template) {
        this.deployment = deployment;
        this.folder = folder;
        this.template = template;
    }

    List<Comparison> run(int extractedRepeats, int plainRepeats) throws IOException, InterruptedException {
        Figures fresh = new Figures("extracted layout, empty store");
        Figures extracted = new Figures("extracted layout, schema kept");
        Figures plain = new Figures("plain jar, schema kept");
        measure(fresh, true, false, 1);
        measure(extracted, true, true, extractedRepeats);
        measure(plain, false, true, plainRepeats);
        return List.of(
                fresh.ready,
                fresh.cpu,
                extracted.ready,
                extracted.cpu,
                extracted.firstAnswer,
                plain.ready,
                plain.cpu,
                plain.firstAnswer);
    }

    private void measure(Figures figures, boolean extracted, boolean kept, int repeats)
            throws IOException, InterruptedException {
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (Contender contender : Contender.values()) {
                Path store = folder.resolve("boot-" + contender.folder());
                try (ServerProcess server = ServerProcess.start(
                        deployment.jar(contender, extracted),
                        folder.resolve(contender.folder() + ".log"),
                        contender.settings(store, kept))) {
                    figures.ready.of(contender).add(server.awaitReady());
                    figures.cpu.of(contender).add(server.cpuSeconds());
                    server.client().post("", template.bundle("boot" + System.nanoTime()));
                    figures.firstAnswer.of(contender).add(server.secondsSinceStart());
                }
            }
        }
    }

    private static final class Figures {

        private final Comparison ready;
        private final Comparison cpu;
        private final Comparison firstAnswer;

        Figures(String how) {
            ready = Comparison.fewer("Boot to ready, s: " + how);
            cpu = Comparison.fewer("CPU of that, s");
            firstAnswer = Comparison.fewer("Boot to the answer to a first submission, s: " + how);
        }
    }
}
