package io.github.ecmofhir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulated cohort of 5,492 runs by {@code $registryUpload} into an empty store; a stock server has nothing like it. */
final class UploadBenchmark {

    /** Runs between whose ends the rate at a place is taken. */
    private static final int AROUND = 250;

    private static final List<Integer> PLACES = List.of(500, 5000);
    private static final Pattern STORED = Pattern.compile("(\\d+) of \\d+");
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Deployment deployment;
    private final Path folder;

    UploadBenchmark(Deployment deployment, Path folder) {
        this.deployment = deployment;
        this.folder = folder;
    }

    List<Comparison> run() throws IOException, InterruptedException {
        Path lines = folder.resolve("csecls.ndjson");
        CseclsRuns cohort = CseclsRuns.read();
        int runs = cohort.size();
        cohort.write(lines);
        Path collections = folder.resolve("upload-gc.log");
        TreeMap<Integer, Double> seconds = new TreeMap<>();
        try (ServerProcess ours = ServerProcess.start(
                List.of("-Xlog:gc:file=" + collections),
                deployment.jar(Contender.OURS, true),
                folder.resolve("upload.log"),
                Contender.OURS.settings(folder.resolve("upload"), false))) {
            ours.awaitReady();
            long start = System.nanoTime();
            String status = ours.client().upload("/$registryUpload", lines);
            for (int stored = 0; stored < runs; ) {
                Thread.sleep(Duration.ofMillis(200).toMillis());
                stored = stored(ours.client().progress(status), runs);
                seconds.putIfAbsent(stored, (System.nanoTime() - start) / 1e9);
            }
        }
        Comparison rate = Comparison.more("`$registryUpload` of " + runs + " runs, runs a second");
        rate.ours().add(runs / seconds.lastEntry().getValue());
        Comparison heap = Comparison.fewer("the same, most heap in use after a collection, MB");
        heap.ours().add(mostHeap(collections, 0));
        List<Comparison> places = PLACES.stream()
                .map(place -> {
                    Comparison at = Comparison.more("the same, runs a second at run " + place);
                    at.ours().add(rateAt(place, seconds));
                    return at;
                })
                .toList();
        return List.of(rate, places.get(0), places.get(1), heap);
    }

    /** How many of all are stored, by what the server says of how far it is. */
    static int stored(String progress, int all) {
        Matcher matcher = STORED.matcher(progress);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : all;
    }

    private static double rateAt(int place, TreeMap<Integer, Double> seconds) {
        Map.Entry<Integer, Double> from = seconds.floorEntry(place - AROUND);
        Map.Entry<Integer, Double> to = seconds.ceilingEntry(place + AROUND);
        return (to.getKey() - from.getKey()) / (to.getValue() - from.getValue());
    }

    /** @param skipped lines of the log that are of what went before */
    static double mostHeap(Path collections, int skipped) throws IOException {
        return Files.readAllLines(collections).stream()
                .skip(skipped)
                .map(COLLECTED::matcher)
                .filter(Matcher::find)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(2)))
                .max()
                .orElseThrow(() -> new IOException("Nothing was collected"));
    }
}
