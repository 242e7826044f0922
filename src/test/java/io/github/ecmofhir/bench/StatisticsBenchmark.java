package io.github.ecmofhir.bench;

import io.github.ecmofhir.statistics.FollowUp;
import io.github.ecmofhir.statistics.KaplanMeier;
import io.github.ecmofhir.statistics.LogRank;
import io.github.ecmofhir.statistics.causal.NearestMatching;
import io.github.ecmofhir.statistics.regression.AtRisk;
import io.github.ecmofhir.statistics.regression.CoxRegression;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Statistics beside R, where R is installed: both on the same drawn data, in memory, warm, in turn. R takes packages survival
 * and MatchIt; where one is missing it has no figure.
 */
final class StatisticsBenchmark {

    private static final List<Integer> SIZES = List.of(5_492, 100_000, 1_000_000);

    /** MatchIt compares everybody with everybody. */
    private static final int MOST_MATCHED_BY_R = 100_000;

    private static final int COVARIATES = 16;
    private static final long SEED = 20261121;

    private final Path folder;

    StatisticsBenchmark(Path folder) {
        this.folder = folder;
    }

    List<Comparison> run(int repeats) throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        for (int size : SIZES) {
            Drawn data = Drawn.of(size);
            Path file = data.write(folder.resolve("drawn-" + size + ".bin"));
            Map<String, Comparison> bySubject = new LinkedHashMap<>();
            for (Task task : Task.values()) {
                bySubject.put(
                        task.name(), Comparison.fewer(task.words + String.format(", %,d rows, ms; beside R", size)));
            }
            warm(data, size);
            for (int repeat = 0; repeat < repeats; repeat++) {
                for (Task task : Task.values()) {
                    Objects.requireNonNull(bySubject.get(task.name())).ours().add(task.time(data, rounds(size)));
                }
                askR(file, size, bySubject);
            }
            rows.addAll(bySubject.values());
        }
        return rows;
    }

    /** Until the compiler has nothing left to do. */
    private static void warm(Drawn data, int size) {
        for (Task task : Task.values()) {
            task.time(data, size < 10_000 ? 300 : size < 500_000 ? 30 : 4);
        }
    }

    private static int rounds(int size) {
        return size < 10_000 ? 51 : size < 500_000 ? 7 : 3;
    }

    private void askR(Path file, int size, Map<String, Comparison> rows) throws IOException, InterruptedException {
        Path script = folder.resolve("beside.R");
        Files.writeString(script, SCRIPT);
        Process r;
        try {
            r = new ProcessBuilder(
                            "Rscript",
                            script.toString(),
                            file.toString(),
                            String.valueOf(size),
                            String.valueOf(size <= MOST_MATCHED_BY_R))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // R is not installed: its column stays empty
            return;
        }
        String answer = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        r.waitFor();
        answer.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> {
                    Comparison row = rows.get(words[0]);
                    if (row != null) {
                        row.stock().add(Double.parseDouble(words[1]));
                    }
                });
    }

    private static final String SCRIPT = """
            a <- commandArgs(TRUE); n <- as.integer(a[2])
            v <- readBin(a[1], "double", n * 19); m <- matrix(v, n); rm(v)
            d <- as.data.frame(m); names(d) <- c("time", "event", "g", paste0("x", 1:16))
            ms <- function(name, f) {
              f(); k <- if (n < 1e4) 9 else if (n < 5e5) 3 else 1
              cat(name, median(sapply(seq_len(k), function(i) system.time(f(), gcFirst = FALSE)[["elapsed"]])) * 1000, "\\n", sep = " ")
            }
            out <- function(name, f) { t <- try(capture.output(ms(name, f)), silent = TRUE)
              if (!inherits(t, "try-error")) cat(sub(" $", "", t[length(t)]), "\\n", sep = "") }
            y <- as.integer(d$x16 > 0)
            e <- d[, c("g", paste0("x", 1:15))]; e$y <- y
            out("LOGISTIC", function() glm(y ~ ., binomial, e))
            if (requireNamespace("survival", quietly = TRUE)) {
              library(survival)
              out("CURVES", function() { survfit(Surv(time, event) ~ g, d); survdiff(Surv(time, event) ~ g, d) })
              out("COX", function() coxph(Surv(time, event) ~ g + x1 + x2 + x3 + x4, d))
            }
            if (a[3] == "true" && requireNamespace("MatchIt", quietly = TRUE)) {
              p <- plogis((d$x1 + d$x2) / 4 - 1.5)
              out("MATCHING", function() MatchIt::matchit(g ~ x1, d, distance = p, method = "nearest", m.order = "largest"))
            }
            """;

    /** What is measured. */
    private enum Task {
        CURVES("Kaplan–Meier of two groups and log-rank") {
            @Override
            double run(Drawn data) {
                FollowUp followUp = FollowUp.grouped(data.time, data.event, data.group, 2);
                return KaplanMeier.byGroup(followUp).get(0).survival(5).orElse(0)
                        + LogRank.of(followUp).expected(0);
            }
        },
        LOGISTIC("logistic regression of 17 columns") {
            @Override
            double run(Drawn data) {
                return LogisticRegression.of(data.terms(COVARIATES), data.outcome)
                        .fit()
                        .deviance();
            }
        },
        COX("Cox regression of 5 columns") {
            @Override
            double run(Drawn data) {
                return CoxRegression.of(AtRisk.of(data.time, data.event), data.terms(5))
                        .fit()
                        .logLikelihood();
            }
        },
        MATCHING("matching 1:1 to the nearest") {
            @Override
            double run(Drawn data) {
                return NearestMatching.of(data.propensity, data.treated).match().pairs();
            }
        };

        private final String words;

        Task(String words) {
            this.words = words;
        }

        abstract double run(Drawn data);

        /** The median of some rounds, ms. */
        double time(Drawn data, int rounds) {
            Sample sample = new Sample();
            double check = 0;
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                check += run(data);
                sample.add((System.nanoTime() - start) / 1e6);
            }
            if (Double.isNaN(check)) {
                throw new IllegalStateException(words);
            }
            return sample.median();
        }
    }

    /** Data by chance: follow-up with many ties, a group of a fifth, and covariates that an outcome depends on. */
    private static final class Drawn {

        private final double[] time;
        private final boolean[] event;
        private final int[] group;
        private final boolean[] treated;
        private final boolean[] outcome;
        private final double[] propensity;
        private final double[][] columns;

        private Drawn(int size) {
            var random = new SplittableRandom(SEED);
            time = new double[size];
            event = new boolean[size];
            group = new int[size];
            treated = new boolean[size];
            outcome = new boolean[size];
            propensity = new double[size];
            columns = new double[COVARIATES][size];
            for (int row = 0; row < size; row++) {
                double sum = 0;
                for (int column = 0; column < COVARIATES; column++) {
                    // Half of them yes and no
                    double value = column % 2 == 0 ? random.nextDouble() * 4 - 2 : random.nextInt(2);
                    columns[column][row] = value;
                    sum += (column % 3 - 1) * value / 4;
                }
                propensity[row] = 1 / (1 + Math.exp(1.5 - (columns[0][row] + columns[1][row]) / 4));
                treated[row] = random.nextDouble() < propensity[row];
                group[row] = treated[row] ? 1 : 0;
                outcome[row] = random.nextDouble() < 1 / (1 + Math.exp(-sum));
                double days = -10 * Math.log(1 - random.nextDouble()) / (1 + columns[0][row] / 5);
                time[row] = Math.max(0.1, Math.rint(Math.min(days, 30) * 10) / 10);
                event[row] = days < 30 && random.nextDouble() < 0.9;
                columns[COVARIATES - 1][row] = outcome[row] ? 1 : 0;
            }
        }

        static Drawn of(int size) {
            return new Drawn(size);
        }

        /** The group, and covariates after it. */
        Design terms(int count) {
            double[][] terms = new double[count][];
            terms[0] = Arrays.stream(group).asDoubleStream().toArray();
            System.arraycopy(columns, 0, terms, 1, count - 1);
            return Design.of(
                    group.length,
                    IntStream.range(0, count).mapToObj(term -> "x" + term).toList(),
                    terms);
        }

        /** Column after column, as R reads doubles. */
        Path write(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                write(channel, time);
                write(
                        channel,
                        IntStream.range(0, event.length)
                                .mapToDouble(row -> event[row] ? 1 : 0)
                                .toArray());
                write(channel, Arrays.stream(group).asDoubleStream().toArray());
                for (double[] column : columns) {
                    write(channel, column);
                }
            }
            return file;
        }

        private static void write(FileChannel channel, double[] column) throws IOException {
            ByteBuffer buffer =
                    ByteBuffer.allocate(column.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            buffer.asDoubleBuffer().put(column);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
