package io.github.ecmofhir.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that can be killed and started again on the same data and port. It is told to acknowledge what it has not
 * written yet, unless who connects wants it otherwise.
 */
public final class MortalPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    /** @param data an empty folder */
    public MortalPostgres(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.running = open();
    }

    private EmbeddedPostgres open() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    /** What makes a server use it. */
    public List<String> arguments() {
        return List.of("--ecmo.store.kind=postgresql", "--ecmo.store.url=" + url(), "--ecmo.store.username=postgres");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** As by kill -9: of the postmaster and all that it has started. */
    public void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }

    /** After a kill; PostgreSQL recovers what it had committed. */
    public void restart() throws IOException {
        // It only lets go of its lock: there is nothing left to stop
        running.close();
        running = open();
    }

    /** After it has ended by itself; nothing where it lives. */
    public void restartIfGone() throws IOException {
        Path file = data.resolve("postmaster.pid");
        boolean lives = Files.exists(file)
                && ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .isPresent();
        if (!lives) {
            restart();
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
