package io.github.ecmofhir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Submissions of 40 resources; ours with full validation, its view tables filled in the same transaction and on the disk when
 * it is answered.
 */
final class IngestBenchmark {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4);
    private static final int CLIENTS_AGAIN = 2;
    private static final Duration ROUND = Duration.ofSeconds(12);

    private final Servers servers;
    private final SubmissionTemplate template;
    private final String name;
    private final Map<Contender, Integer> stored = new EnumMap<>(Contender.class);

    /** @param name of what is compared, for the rows */
    IngestBenchmark(Servers servers, SubmissionTemplate template, String name) {
        this.servers = servers;
        this.template = template;
        this.name = name;
    }

    void warm(Duration length) throws IOException, InterruptedException {
        for (Contender contender : Contender.values()) {
            LoadRound round = round(contender, CLIENTS_AGAIN, length);
            again(contender, round);
        }
    }

    List<Comparison> run(int repeats) throws IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        for (int clients : CLIENTS) {
            rows.add(Comparison.more(name + ", submissions a second, " + clients + " client(s)"));
            rows.add(Comparison.fewer(name + ", CPU of the server, ms a submission, " + clients + " client(s)"));
        }
        Comparison again =
                Comparison.more(name + ", the same submissions again, a second, " + CLIENTS_AGAIN + " clients");
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int level = 0; level < CLIENTS.size(); level++) {
                for (Contender contender : Contender.values()) {
                    LoadRound round = round(contender, CLIENTS.get(level), ROUND);
                    rows.get(2 * level).of(contender).add(round.perSecond());
                    rows.get(2 * level + 1).of(contender).add(round.cpuMillisPerBundle());
                    if (CLIENTS.get(level) == CLIENTS_AGAIN) {
                        again.of(contender).add(again(contender, round).perSecond());
                    }
                }
            }
        }
        rows.add(again);
        return rows;
    }

    private LoadRound round(Contender contender, int clients, Duration length)
            throws IOException, InterruptedException {
        LoadRound round = LoadRound.of(servers.of(contender), template, clients, length);
        stored.merge(contender, round.runs().size(), Integer::sum);
        return round;
    }

    private LoadRound again(Contender contender, LoadRound round) throws IOException, InterruptedException {
        return LoadRound.again(servers.of(contender), template, CLIENTS_AGAIN, round.runs());
    }

    /** Submissions that a server has by now. */
    int stored(Contender contender) {
        return stored.getOrDefault(contender, 0);
    }
}
