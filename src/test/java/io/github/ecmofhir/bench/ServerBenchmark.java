package io.github.ecmofhir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures this server and a stock one side by side and prints a table. Every figure of ours is measured in turn with the
 * same figure of stock, so that whatever else the machine does falls on both.
 *
 * <p>Arguments: the packaged jar, the folder of test classes, a folder to work in. The properties {@code bench.parts}, {@code
 * bench.repeats} and {@code bench.warm} (seconds) have their defaults in the profile {@code bench} of the build.
 */
public final class ServerBenchmark {

    private static final int REPEATS = Integer.getInteger("bench.repeats");
    private static final List<String> PARTS =
            List.of(System.getProperty("bench.parts").split(","));
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.warm"));

    private static final List<String> UNCHECKED = List.of("--stock.validate=false");

    private static final int PUSHED_RUNS = 60;
    /** Runs of the demonstration's cohort. */
    private static final int PAVLODAR = 6;

    private static final int COPIES = 1000;

    /** Runs of the simulated cohort that are pushed to both, to be counted by a measure in CQL on one of them. */
    private static final int COUNTED_RUNS = 500;

    /** How often each store is multiplied to make the next; the first is as large as the whole cohort. */
    private static final List<Integer> GROWTH = List.of(11, 6, 3);

    private static final String CQL_SERVER = "io.github.ecmofhir.bench.cql.CqlServer";

    private final Path folder;
    private final FileDatabases files;
    private final Deployment deployment;
    private final SubmissionTemplate template;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ServerBenchmark(Path jar, Path testClasses, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.files = new FileDatabases(folder);
        this.template = SubmissionTemplate.read();
        this.deployment = new Deployment(jar, folder);
        deployment.prepare(testClasses);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "run-")
                .toAbsolutePath();
        new ServerBenchmark(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), folder).run();
    }

    private void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Surroundings.describe().forEach(out::println);
        out.println("Begun " + Instant.now() + ", " + Surroundings.load());
        List<Comparison> rows = new ArrayList<>();
        if (PARTS.contains("boot")) {
            rows.addAll(said(new BootBenchmark(deployment, folder, template).run(REPEATS, Math.max(1, REPEATS - 1))));
        }
        if (PARTS.contains("ingest")) {
            rows.addAll(writing(files, "ingest", "Beside validation", List.of()));
        }
        if (PARTS.contains("plain")) {
            rows.addAll(writing(files, "plain", "Beside no validation", UNCHECKED));
        }
        if (PARTS.contains("postgres")) {
            try (Databases postgres = new PostgresDatabases()) {
                rows.addAll(writing(postgres, "plain", "PostgreSQL, beside no validation", UNCHECKED));
            }
        }
        if (PARTS.contains("nodes")) {
            try (Databases postgres = new PostgresDatabases()) {
                rows.addAll(said(new NodesBenchmark(deployment.jar(Contender.OURS, true), folder, template)
                        .run(postgres.settings(Contender.OURS, "nodes"), WARM, REPEATS)));
            }
        }
        if (PARTS.contains("upload")) {
            rows.addAll(said(new UploadBenchmark(deployment, folder).run()));
        }
        if (PARTS.contains("pull")) {
            rows.addAll(pulling());
        }
        if (PARTS.contains("validate")) {
            rows.addAll(validating());
        }
        if (PARTS.contains("survival")) {
            rows.addAll(reading());
        }
        if (PARTS.contains("cql")) {
            rows.addAll(counting());
        }
        if (PARTS.contains("statistics")) {
            rows.addAll(said(new StatisticsBenchmark(folder).run(REPEATS)));
        }
        out.println("Ended after " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s, "
                + Surroundings.load());
        out.println();
        out.println("| median [smallest–largest] | this server | stock HAPI FHIR | better by |");
        out.println("|---|---|---|---|");
        rows.forEach(row -> out.println(row.row()));
    }

    /** @param stock settings of the stock server */
    private List<Comparison> writing(Databases databases, String pair, String name, List<String> stock)
            throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        Comparison disk = Comparison.fewer(name + ", disk after the end, kB a submission");
        IngestBenchmark ingest;
        try (Servers servers = startBoth(
                start(Contender.OURS, databases.settings(Contender.OURS, pair), List.of()),
                () -> start(Contender.STOCK, databases.settings(Contender.STOCK, pair), stock))) {
            ingest = new IngestBenchmark(servers, template, name);
            ingest.warm(WARM);
            rows.addAll(said(ingest.run(REPEATS)));
        }
        for (Contender contender : Contender.values()) {
            disk.of(contender).add(databases.size(contender, pair) / ingest.stored(contender));
        }
        rows.addAll(said(List.of(disk)));
        return rows;
    }

    private List<Comparison> pulling() throws IOException, InterruptedException {
        try (ServerProcess stock = start(Contender.STOCK, "pull", UNCHECKED)) {
            stock.awaitReady();
            return said(new PullBenchmark(deployment, folder).run(stock, REPEATS));
        }
    }

    private List<Comparison> validating() throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        try (Servers servers = startBoth("validate")) {
            ValidateBenchmark validate = new ValidateBenchmark(servers, template);
            rows.addAll(said(validate.firstCalls()));
            validate.warm(WARM);
            rows.addAll(said(validate.run(REPEATS)));
            rows.addAll(said(validate.sizes()));
        }
        out.println(new ProfilesBenchmark(template).run(REPEATS, WARM.dividedBy(4)));
        return rows;
    }

    private List<Comparison> reading() throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        try (Servers servers = startBoth("survival")) {
            for (Contender contender : Contender.values()) {
                for (int run = 0; run < PUSHED_RUNS; run++) {
                    servers.of(contender).client().post("", template.bundle("survival" + run));
                }
            }
            rows.addAll(said(List.of(new SurvivalBenchmark().overPushed(servers, PUSHED_RUNS, REPEATS))));
        }
        rows.addAll(said(copies()));
        return rows;
    }

    private List<Comparison> copies() throws IOException, InterruptedException {
        String store = "copies";
        try (ServerProcess ours = start(Contender.OURS, store, List.of("--spring.profiles.active=demo"))) {
            ours.awaitReady();
            SurvivalBenchmark.awaitRuns(ours.client(), PAVLODAR);
        }
        CohortCopies.make(files.folder(Contender.OURS, store), COPIES);
        try (ServerProcess ours = start(Contender.OURS, store, List.of())) {
            ours.awaitReady();
            return new SurvivalBenchmark().overCopies(ours, PAVLODAR * COPIES, REPEATS);
        }
    }

    /** Beside the stock server with clinical reasoning, and then ours alone over more and more copies of the same runs. */
    private List<Comparison> counting() throws IOException, InterruptedException {
        String store = "cql";
        CseclsRuns runs = CseclsRuns.read();
        List<Comparison> rows = new ArrayList<>();
        try (Servers servers = startBoth(store, () -> startCql(store))) {
            CqlBenchmark cql = new CqlBenchmark(servers, runs, COUNTED_RUNS);
            cql.load();
            rows.addAll(said(cql.run(REPEATS)));
        }
        SizeBenchmark sizes = new SizeBenchmark(runs, COUNTED_RUNS);
        int size = COUNTED_RUNS;
        for (int copies : GROWTH) {
            CohortCopies.make(files.folder(Contender.OURS, store), copies);
            size *= copies;
            try (ServerProcess ours = startLarge(store)) {
                rows.addAll(said(sizes.run(ours, size, REPEATS)));
            }
            size += REPEATS;
        }
        return rows;
    }

    private ServerProcess startLarge(String store) throws IOException {
        return ServerProcess.startLarge(
                deployment.jar(Contender.OURS, true),
                folder.resolve("large.log"),
                Contender.OURS.settings(files.folder(Contender.OURS, store), true));
    }

    /** Loaded without validation, which is no part of what is measured. */
    private ServerProcess startCql(String store) throws IOException {
        List<String> settings = new ArrayList<>(Contender.STOCK.settings(files.folder(Contender.STOCK, store), false));
        settings.add("--stock.validate=false");
        return ServerProcess.startHere(CQL_SERVER, folder.resolve("cql.log"), settings);
    }

    @FunctionalInterface
    private interface Start {
        ServerProcess start() throws IOException;
    }

    private Servers startBoth(String store) throws IOException, InterruptedException {
        return startBoth(store, () -> start(Contender.STOCK, store, List.of()));
    }

    private Servers startBoth(String store, Start other) throws IOException, InterruptedException {
        return startBoth(start(Contender.OURS, store, List.of()), other);
    }

    private static Servers startBoth(ServerProcess ours, Start other) throws IOException, InterruptedException {
        ours.awaitReady();
        ServerProcess stock = other.start();
        Servers both = new Servers(ours, stock);
        try {
            stock.awaitReady();
            return both;
        } catch (IOException | InterruptedException e) {
            both.close();
            throw e;
        }
    }

    private ServerProcess start(Contender contender, String store, List<String> more) throws IOException {
        return start(contender, files.settings(contender, store), more);
    }

    private ServerProcess start(Contender contender, List<String> database, List<String> more) throws IOException {
        List<String> settings = new ArrayList<>(database);
        settings.addAll(more);
        return ServerProcess.start(
                deployment.jar(contender, true), folder.resolve(contender.folder() + ".log"), settings);
    }

    /** Rows as they come, for those who wait. */
    private List<Comparison> said(List<Comparison> rows) {
        rows.forEach(row -> out.println(row.row()));
        out.println(Surroundings.load());
        return rows;
    }
}
