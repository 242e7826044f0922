package io.github.ecmofhir.testing;

import io.github.ecmofhir.EcmoRegistryApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a Java of its own, for tests of what happens to the process. */
public final class ChildServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("address +http://127\\.0\\.0\\.1:(\\d+)/fhir");

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();
    private final int port;

    private ChildServer(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        this.port = awaitPort();
    }

    /** Returns when the server as users start it is ready on this store. */
    public static ChildServer on(List<String> store) throws IOException {
        return start(List.of(), EcmoRegistryApplication.class.getName(), store.toArray(String[]::new));
    }

    /**
     * Returns when the server is ready.
     *
     * @param options of the JVM
     * @param main class to start; it passes its arguments on to the server
     */
    public static ChildServer start(List<String> options, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx2g"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main, "--server.port=0"));
        command.add("--ecmo.start.rehearsal=0s");
        command.addAll(List.of(arguments));
        return new ChildServer(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private int awaitPort() throws IOException {
        return Integer.parseInt(await(ADDRESS).group(1));
    }

    /** Reads on until the server has written a line with this text. */
    public void awaitLine(String text) throws IOException {
        await(Pattern.compile(Pattern.quote(text)));
    }

    private Matcher await(Pattern text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher match = text.matcher(line);
            if (match.find()) {
                return match;
            }
        }
        throw new AssertionError("The server ended and never wrote " + text + ":\n" + String.join("\n", lines));
    }

    /** What has been read of its output so far: all until it was ready. */
    public List<String> output() {
        return lines;
    }

    public int port() {
        return port;
    }

    public FhirHttp http() {
        return new FhirHttp("http://127.0.0.1:" + port + "/fhir");
    }

    /** Asks the process to end, as the system does. {@link Process#destroy()} would close its output as well. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for the end. All that was written until then. */
    public List<String> awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not end:\n" + String.join("\n", lines));
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
