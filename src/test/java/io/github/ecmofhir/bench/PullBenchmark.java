package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a registry pulls of the simulated cohort of 5,492 runs: all resources by {@code $export}, and tables by {@code $sql-run}.
 * The client of a stock server reads resources page by page; its own bulk export begins on a tick of a minute.
 */
final class PullBenchmark {

    /** Runs of the cohort that the stock server holds; what is compared is a rate. */
    private static final int STOCK_RUNS = 300;

    private static final int CALLS = 10;
    private static final int ROWS = 100_000;

    /** Of the rows of the views: one cohort has some 60,000 of the longest. */
    private static final int COPIES = 2;

    private static final List<String> STOCK_TYPES =
            List.of("Patient", "Encounter", "Procedure", "Condition", "Observation", "Organization");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Deployment deployment;
    private final Path folder;
    private final CseclsRuns runs;

    PullBenchmark(Deployment deployment, Path folder) throws IOException {
        this.deployment = deployment;
        this.folder = folder;
        this.runs = CseclsRuns.read();
    }

    /** @param stock a stock server that checks nothing and holds nothing */
    List<Comparison> run(ServerProcess stock, int rounds) throws IOException, InterruptedException {
        for (int run = 0; run < STOCK_RUNS; run++) {
            stock.client().post("", runs.bundle(run));
        }
        try (ServerProcess ours = start("pull-load-gc.log")) {
            load(ours);
        }
        List<Comparison> rows = new ArrayList<>();
        String collections = "pull-gc.log";
        try (ServerProcess ours = start(collections)) {
            rows.addAll(pull(ours.client(), stock.client(), rounds));
        }
        Comparison heap = Comparison.fewer("most heap in use after a collection during all of this, MB");
        heap.ours().add(UploadBenchmark.mostHeap(folder.resolve(collections), 0));
        rows.add(heap);
        CohortCopies.make(store(), COPIES);
        try (ServerProcess ours = start("pull-rows-gc.log")) {
            rows.add(rows(ours.client(), stock.client(), rounds));
        }
        return rows;
    }

    private Path store() {
        return folder.resolve("pull");
    }

    private ServerProcess start(String collections) throws IOException, InterruptedException {
        ServerProcess ours = ServerProcess.start(
                List.of("-Xlog:gc:file=" + folder.resolve(collections)),
                deployment.jar(Contender.OURS, true),
                folder.resolve("pull.log"),
                Contender.OURS.settings(store(), false));
        ours.awaitReady();
        return ours;
    }

    private void load(ServerProcess ours) throws IOException, InterruptedException {
        Path lines = folder.resolve("pull.ndjson");
        runs.write(lines);
        String status = ours.client().upload("/$registryUpload", lines);
        while (UploadBenchmark.stored(ours.client().progress(status), runs.size()) < runs.size()) {
            Thread.sleep(1_000);
        }
    }

    private List<Comparison> pull(Client ours, Client stock, int rounds) throws IOException, InterruptedException {
        Comparison first = Comparison.fewer("`$export`, s until the first file can be fetched");
        Comparison all = Comparison.more("`$export`, resources a second, written and fetched; stock: pages of 1,000");
        Comparison hidden = Comparison.more("`$export?deidentify=pseudonymised`, resources a second");
        Comparison csv = Comparison.fewer("`$sql-run` of `ecmo_case` as CSV, ms: p50");
        Comparison hiddenCsv = Comparison.fewer("the same with `deidentify=pseudonymised`, ms");
        Comparison parquet = Comparison.fewer("`$sql-run` of `ecmo_case` as Parquet, ms: p50");
        for (int round = 0; round <= rounds; round++) {
            Exported plain = export(ours, "/$export");
            Exported pseudonymised = export(ours, "/$export?deidentify=pseudonymised");
            double csvSeconds = seconds(ours, table("ecmo_case", "csv"), runs.size() + 1);
            double hiddenSeconds = seconds(ours, table("ecmo_case", "csv&deidentify=pseudonymised"), runs.size() + 1);
            double parquetSeconds = seconds(ours, table("ecmo_case", "parquet"), 1);
            double pagesASecond = pages(stock, STOCK_TYPES);
            // The first round warms both.
            if (round > 0) {
                first.ours().add(plain.firstSeconds());
                all.ours().add(plain.resources() / plain.seconds());
                all.stock().add(pagesASecond);
                hidden.ours().add(pseudonymised.resources() / pseudonymised.seconds());
                csv.ours().add(csvSeconds * 1e3);
                hiddenCsv.ours().add(hiddenSeconds * 1e3);
                parquet.ours().add(parquetSeconds * 1e3);
            }
        }
        return List.of(first, all, hidden, csv, hiddenCsv, parquet);
    }

    private Comparison rows(Client ours, Client stock, int rounds) throws IOException, InterruptedException {
        Comparison view = Comparison.fewer("`$sql-run` of " + ROWS
                + " rows of `complication_checklist` as CSV, s: p50; stock: as many Observations in pages of 1,000");
        for (int round = 0; round <= rounds; round++) {
            double seconds = seconds(ours, table("complication_checklist", "csv&_limit=" + ROWS), ROWS + 1);
            double observationsASecond = pages(stock, List.of("Observation"));
            if (round > 0) {
                view.ours().add(seconds);
                view.stock().add(ROWS / observationsASecond);
            }
        }
        return view;
    }

    private static String table(String name, String format) {
        return "/$sql-run?subjectReference=ViewDefinition/" + name + "&_format=" + format;
    }

    private record Exported(double firstSeconds, double seconds, long resources) {}

    /** From the request to the last byte of the last file. */
    private Exported export(Client client, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String status = client.begin(path);
        double first = 0;
        JsonNode manifest = JSON.createObjectNode();
        for (boolean done = false; !done; ) {
            Thread.sleep(20);
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(URI.create(status)).build(), BodyHandlers.ofString());
            manifest = JSON.readTree(answer.body());
            if (first == 0 && !manifest.path("output").isEmpty()) {
                first = (System.nanoTime() - start) / 1e9;
            }
            done = answer.statusCode() == 200;
        }
        long resources = 0;
        for (JsonNode file : manifest.path("output")) {
            resources += client.lines(file.path("url").asText());
        }
        return new Exported(first, (System.nanoTime() - start) / 1e9, resources);
    }

    /**
     * Of several calls the one in the middle.
     *
     * @param atLeast lines that the answer has
     */
    private static double seconds(Client client, String path, int atLeast) throws IOException, InterruptedException {
        Sample seconds = new Sample();
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            long lines = client.lines(path);
            seconds.add((System.nanoTime() - start) / 1e9);
            if (lines < atLeast) {
                throw new IOException(path + " has " + lines + " lines.");
            }
        }
        return seconds.median();
    }

    /** Resources a second that a client gets by reading page after page. */
    private static double pages(Client client, List<String> types) throws IOException, InterruptedException {
        long start = System.nanoTime();
        AtomicLong resources = new AtomicLong();
        for (String type : types) {
            SearchPages.forEach(client, "/" + type + "?_count=1000", resource -> resources.incrementAndGet());
        }
        return resources.get() / ((System.nanoTime() - start) / 1e9);
    }
}
