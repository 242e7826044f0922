package io.github.ecmofhir.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds of its machine; told by Linux and by the tools of the JDK.
 *
 * @param heap bytes that are in use after a full collection
 * @param files that are open, connections among them
 */
public record Vitals(long heap, long threads, long files) {

    private static final Pattern USED = Pattern.compile("garbage-first heap +total \\d+K, used (\\d+)K");

    /** The server must use G1, so that what is read is what is meant. */
    public static final String COLLECTOR = "-XX:+UseG1GC";

    public static Vitals of(ChildServer server) throws IOException, InterruptedException {
        // What is freed by finalizers and cleaners is so after the first
        jcmd(server, "GC.run");
        jcmd(server, "GC.run");
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("No figure of the heap");
        }
        return new Vitals(Long.parseLong(used.group(1)) * 1024, count(server, "task"), count(server, "fd"));
    }

    private static long count(ChildServer server, String of) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(server.pid()), of))) {
            return all.count();
        }
    }

    private static String jcmd(ChildServer server, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + said);
        }
        return said;
    }
}
