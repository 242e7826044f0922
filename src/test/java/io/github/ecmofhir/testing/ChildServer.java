package io.github.ecmofhir.testing;

import io.github.ecmofhir.EcmoRegistryApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a Java of its own, for tests of what happens to the process. */
public final class ChildServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("address +http://127\\.0\\.0\\.1:(\\d+)/fhir");

    /** Not verifying what compilers have written saves a tenth of a start. */
    private static final List<String> QUICK_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final Process process;
    private final Output output;
    private final int port;

    private ChildServer(Process process) {
        this.process = process;
        this.output = new Output(process.inputReader());
        this.port = Integer.parseInt(output.await(ADDRESS).group(1));
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
        return start(Map.of(), options, main, arguments);
    }

    /** As users start it, with these variables in its environment. */
    public static ChildServer on(List<String> store, Map<String, String> environment) throws IOException {
        return start(environment, List.of(), EcmoRegistryApplication.class.getName(), store.toArray(String[]::new));
    }

    private static ChildServer start(
            Map<String, String> environment, List<String> options, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.add("-Xmx2g");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(ServerOfTests.ARGUMENTS);
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment);
        return new ChildServer(process.start());
    }

    /** Returns when the server has written a line with this text. */
    public void awaitLine(String text) {
        output.await(Pattern.compile(Pattern.quote(text)));
    }

    /** What it has written so far. */
    public List<String> output() {
        return output.lines();
    }

    /** For what the system can tell of the process, or do to it. */
    public long pid() {
        return process.pid();
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
    public List<String> awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not end:\n" + String.join("\n", output.lines()));
        }
        return output.awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
