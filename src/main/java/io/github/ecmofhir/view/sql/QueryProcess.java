package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs queries, one at a time, and can be ended whatever a query does: within a single value no time limit
 * reaches it, and its memory is its own. Starting one takes some 0.3 s.
 */
final class QueryProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private int uses;

    private QueryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param folder of the databases that it may open
     * @throws Problem STORE_UNAVAILABLE where the machine starts none
     */
    static QueryProcess start(Path folder, SqlSettings settings) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + settings.memory().toMegabytes() + "m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Djava.io.tmpdir=" + folder,
                            "-cp",
                            QueryClassPath.get(),
                            QueryServer.class.getName(),
                            folder.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader words =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String port = words.readLine();
            if (port == null) {
                process.destroyForcibly();
                throw unavailable();
            }
            return new QueryProcess(process, Integer.parseInt(port));
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return Problem.of(
                ProblemCode.STORE_UNAVAILABLE,
                Place.nowhere(),
                "The process that runs a query does not start.",
                "Each query runs in a process of its own, which needs some memory.",
                "Repeat the request later; if it fails again, tell who runs the server.");
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Counts one more query, and tells how many they are. */
    int use() {
        uses++;
        return uses;
    }

    int uses() {
        return uses;
    }

    /** Ends it in the middle of what it does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            // What it has open must be closed before its folder is deleted
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
