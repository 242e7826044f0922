package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a registry pulls of the simulated cohort of 5,492 runs: all resources by {@code $export}, and tables by {@code $sql-run}.
 * The client of a stock server reads resources page by page; its own bulk export begins on a tick of a minute.
 */
final class PullBenchmark {

    /** Runs of the cohort that the stock server holds; what is compared is a rate. */
    private static final int STOCK_RUNS = 300;

    private static final int ROWS = 100_000;
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
        Path collections = folder.resolve("pull-gc.log");
        try (ServerProcess ours = ServerProcess.start(
                List.of("-Xlog:gc:file=" + collections),
                deployment.jar(Contender.OURS, true),
                folder.resolve("pull.log"),
                Contender.OURS.settings(folder.resolve("pull"), false))) {
            ours.awaitReady();
            load(ours);
            int loaded = Files.readAllLines(collections).size();
            List<Comparison> rows = pull(ours.client(), stock.client(), rounds);
            Comparison heap = Comparison.fewer("most heap in use after a collection during all of this, MB");
            heap.ours().add(UploadBenchmark.mostHeap(collections, loaded));
            rows.add(heap);
            return rows;
        }
    }

    private void load(ServerProcess ours) throws IOException, InterruptedException {
        Path lines = folder.resolve("pull.ndjson");
        try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
            for (int run = 0; run < runs.size(); run++) {
                writer.write(runs.bundle(run));
                writer.newLine();
            }
        }
        String status = ours.client().upload("/$registryUpload", lines);
        while (!ours.client().progress(status).isEmpty()) {
            Thread.sleep(1_000);
        }
    }

    private List<Comparison> pull(Client ours, Client stock, int rounds) throws IOException, InterruptedException {
        Comparison first = Comparison.fewer("`$export`, s until the first file can be fetched");
        Comparison all = Comparison.more("`$export`, resources a second, written and fetched; stock: pages of 1,000");
        Comparison hidden = Comparison.more("`$export?deidentify=pseudonymised`, resources a second");
        Comparison csv = Comparison.fewer("`$sql-run` of `ecmo_case` as CSV, ms");
        Comparison hiddenCsv = Comparison.fewer("the same with `deidentify=pseudonymised`, ms");
        Comparison parquet = Comparison.fewer("`$sql-run` of `ecmo_case` as Parquet, ms");
        Comparison view = Comparison.fewer(
                "`$sql-run` of " + ROWS + " rows of `assessed_item` as CSV, s; stock: as many Observations in pages");
        for (int round = 0; round <= rounds; round++) {
            Exported plain = export(ours, "/$export");
            Exported pseudonymised = export(ours, "/$export?deidentify=pseudonymised");
            double csvSeconds = seconds(ours, table("ecmo_case", "csv"), runs.size() + 1);
            double hiddenSeconds = seconds(ours, table("ecmo_case", "csv&deidentify=pseudonymised"), runs.size() + 1);
            double parquetSeconds = seconds(ours, table("ecmo_case", "parquet"), 1);
            double viewSeconds = seconds(ours, table("assessed_item", "csv&_limit=" + ROWS), ROWS + 1);
            double pagesASecond = pages(stock, STOCK_TYPES);
            double observationsASecond = pages(stock, List.of("Observation"));
            // The first round warms both.
            if (round > 0) {
                first.ours().add(plain.firstSeconds());
                all.ours().add(plain.resources() / plain.seconds());
                all.stock().add(pagesASecond);
                hidden.ours().add(pseudonymised.resources() / pseudonymised.seconds());
                csv.ours().add(csvSeconds * 1e3);
                hiddenCsv.ours().add(hiddenSeconds * 1e3);
                parquet.ours().add(parquetSeconds * 1e3);
                view.ours().add(viewSeconds);
                view.stock().add(ROWS / observationsASecond);
            }
        }
        return new ArrayList<>(List.of(first, all, hidden, csv, hiddenCsv, parquet, view));
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

    /** @param atLeast lines that the answer has */
    private static double seconds(Client client, String path, int atLeast) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long lines = client.lines(path);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (lines < atLeast) {
            throw new IOException(path + " has " + lines + " lines.");
        }
        return seconds;
    }

    /** Resources a second that a client gets by reading page after page. */
    private static double pages(Client client, List<String> types) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long resources = 0;
        for (String type : types) {
            Optional<String> page = Optional.of("/" + type + "?_count=1000");
            while (page.isPresent()) {
                JsonNode bundle = JSON.readTree(client.get(page.get()));
                resources += bundle.path("entry").size();
                page = stream(bundle.path("link"))
                        .filter(link -> link.path("relation").asText().equals("next"))
                        .map(link -> link.path("url").asText())
                        .findFirst();
            }
        }
        return resources / ((System.nanoTime() - start) / 1e9);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
