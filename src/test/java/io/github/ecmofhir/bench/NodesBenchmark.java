package io.github.ecmofhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a second node adds on one PostgreSQL: nodes with a core each, which they share with the database and the clients. Two nodes
 * stand in the first column, one in the second.
 */
final class NodesBenchmark {

    private static final int CLIENTS = 4;
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final Path jar;
    private final Path folder;
    private final SubmissionTemplate template;

    NodesBenchmark(Path jar, Path folder, SubmissionTemplate template) {
        this.jar = jar;
        this.folder = folder;
        this.template = template;
    }

    List<Comparison> run(List<String> database, Duration warm, int rounds) throws IOException, InterruptedException {
        Comparison pushed = Comparison.more(
                "two nodes on one PostgreSQL, a core each: submissions a second, 4 clients; second column: one node");
        Comparison again = Comparison.more("the same submissions again, a second");
        try (ServerProcess one = node(0, database);
                ServerProcess other = node(1, database)) {
            one.awaitReady();
            other.awaitReady();
            both(one, other, warm);
            for (int round = 0; round < rounds; round++) {
                LoadRound alone = LoadRound.of(one, template, CLIENTS, ROUND);
                pushed.stock().add(alone.perSecond());
                again.stock()
                        .add(LoadRound.again(one, template, CLIENTS, alone.runs())
                                .perSecond());
                Rounds together = both(one, other, ROUND);
                pushed.ours().add(together.perSecond());
                again.ours().add(again(one, other, together).perSecond());
            }
        }
        return List.of(pushed, again);
    }

    private ServerProcess node(int core, List<String> database) throws IOException {
        return ServerProcess.startOnCore(core, jar, folder.resolve("node-" + core + ".log"), database);
    }

    private record Rounds(LoadRound one, LoadRound other) {

        double perSecond() {
            return one.perSecond() + other.perSecond();
        }
    }

    private Rounds both(ServerProcess one, ServerProcess other, Duration length) {
        CompletableFuture<LoadRound> beside = CompletableFuture.supplyAsync(() -> push(one, length));
        LoadRound here = push(other, length);
        return new Rounds(beside.join(), here);
    }

    private LoadRound push(ServerProcess node, Duration length) {
        return unchecked(() -> LoadRound.of(node, template, CLIENTS / 2, length));
    }

    /** What one node has stored is sent to the other. */
    private Rounds again(ServerProcess one, ServerProcess other, Rounds stored) {
        CompletableFuture<LoadRound> beside = CompletableFuture.supplyAsync(() -> unchecked(
                () -> LoadRound.again(one, template, CLIENTS / 2, stored.other().runs())));
        LoadRound here = unchecked(
                () -> LoadRound.again(other, template, CLIENTS / 2, stored.one().runs()));
        return new Rounds(beside.join(), here);
    }

    @FunctionalInterface
    private interface Load {
        LoadRound run() throws IOException, InterruptedException;
    }

    private static LoadRound unchecked(Load load) {
        try {
            return load.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
