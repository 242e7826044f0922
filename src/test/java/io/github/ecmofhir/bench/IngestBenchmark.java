package io.github.ecmofhir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Submissions of 40 resources with full validation; ours also fills its view tables in the same transaction. */
final class IngestBenchmark {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4);
    private static final Duration ROUND = Duration.ofSeconds(12);

    private final Servers servers;
    private final SubmissionTemplate template;

    IngestBenchmark(Servers servers, SubmissionTemplate template) {
        this.servers = servers;
        this.template = template;
    }

    void warm(Duration length) throws IOException, InterruptedException {
        for (Contender contender : Contender.values()) {
            LoadRound.of(servers.of(contender), template, 2, length);
        }
    }

    List<Comparison> run(int repeats) throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        for (int clients : CLIENTS) {
            rows.add(Comparison.more("Validated submissions a second, " + clients + " client(s)"));
            rows.add(Comparison.fewer("CPU of the server, ms a submission, " + clients + " client(s)"));
        }
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int level = 0; level < CLIENTS.size(); level++) {
                for (Contender contender : Contender.values()) {
                    LoadRound round = LoadRound.of(servers.of(contender), template, CLIENTS.get(level), ROUND);
                    rows.get(2 * level).of(contender).add(round.perSecond());
                    rows.get(2 * level + 1).of(contender).add(round.cpuMillisPerBundle());
                }
            }
        }
        return rows;
    }
}
