package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The processes that run queries, one query each at a time. One that has done its work waits a minute for the next query, which
 * then needs no start; one that was ended is replaced.
 */
final class QueryProcesses implements AutoCloseable {

    private static final Duration REST = Duration.ofMinutes(1);

    private final SqlSettings settings;
    private final Deque<QueryProcess> resting = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ecmo-sql-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Path folder;

    QueryProcesses(SqlSettings settings) {
        this.settings = settings;
        try {
            this.folder = Files.createTempDirectory("ecmo-sql-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.toFile().deleteOnExit();
    }

    /** For one database, which any of them can open. */
    Path newDirectory() {
        try {
            return Files.createTempDirectory(folder, "query-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem STORE_UNAVAILABLE where the machine starts none */
    QueryProcess take() {
        QueryProcess process = rested();
        return process == null ? QueryProcess.start(folder, settings) : process;
    }

    private synchronized @Nullable QueryProcess rested() {
        QueryProcess process = resting.poll();
        while (process != null && !process.isAlive()) {
            process = resting.poll();
        }
        return process;
    }

    synchronized void giveBack(QueryProcess process) {
        if (!process.isAlive() || clock.isShutdown()) {
            process.close();
            return;
        }
        resting.push(process);
        int uses = process.use();
        var unused = clock.schedule(() -> endUnused(process, uses), REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void endUnused(QueryProcess process, int uses) {
        if (process.uses() == uses && resting.remove(process)) {
            process.close();
        }
    }

    /** Something is done at a time, unless it is met before. */
    Deadline deadline(Duration time, Runnable otherwise) {
        return Deadline.of(clock, time, otherwise);
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        resting.forEach(QueryProcess::close);
        resting.clear();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
