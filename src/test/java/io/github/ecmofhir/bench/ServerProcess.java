package io.github.ecmofhir.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a Java process of its own, on a free port of the loopback address; closing it ends the process. */
final class ServerProcess implements AutoCloseable {

    /** What operations/performance advises for a small machine; both compilers are at work. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx2g", "-XX:+UseParallelGC", "-XX:-DontCompileHugeMethods");

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);

    private final Process process;
    private final long started;
    private final Path log;
    private final Client client;

    private ServerProcess(Process process, long started, Path log, Client client) {
        this.process = process;
        this.started = started;
        this.log = log;
        this.client = client;
    }

    static ServerProcess start(Path jar, Path log, List<String> settings) throws IOException {
        return start(List.of(), jar, log, settings);
    }

    /** @param options of the JVM */
    static ServerProcess start(List<String> options, Path jar, Path log, List<String> settings) throws IOException {
        List<String> program = new ArrayList<>(options);
        program.addAll(List.of("-jar", jar.toString()));
        return start(program, log, settings);
    }

    /** One that may use a single core of the machine. */
    static ServerProcess startOnCore(int core, Path jar, Path log, List<String> settings) throws IOException {
        return start(List.of("taskset", "-c", String.valueOf(core)), List.of("-jar", jar.toString()), log, settings);
    }

    /** As {@link #start}, with room for a hundred thousand runs: 2 GB are enough for some thirty thousand. */
    static ServerProcess startLarge(Path jar, Path log, List<String> settings) throws IOException {
        return start(List.of("-Xmx6g", "-jar", jar.toString()), log, settings);
    }

    /** A server that is in no jar: what this process has on its class path, with another main class. */
    static ServerProcess startHere(String mainClass, Path log, List<String> settings) throws IOException {
        return start(List.of("-classpath", System.getProperty("java.class.path"), mainClass), log, settings);
    }

    private static ServerProcess start(List<String> program, Path log, List<String> settings) throws IOException {
        return start(List.of(), program, log, settings);
    }

    private static ServerProcess start(List<String> starter, List<String> program, Path log, List<String> settings)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(starter);
        command.add(java());
        command.addAll(JVM);
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        command.addAll(settings);
        long now = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // A benchmark that is broken off takes its servers with it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ServerProcess(process, now, log, new Client(URI.create("http://127.0.0.1:" + port)));
    }

    /** @return seconds from the start of the process */
    double awaitReady() throws IOException, InterruptedException {
        while (!client.isReady()) {
            if (!process.isAlive() || secondsSinceStart() > LONGEST_START.toSeconds()) {
                close();
                throw new IOException("The server did not start; the end of its log:\n" + endOfLog());
            }
            Thread.sleep(50);
        }
        return secondsSinceStart();
    }

    Client client() {
        return client;
    }

    double secondsSinceStart() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Processor time of the whole process so far, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
