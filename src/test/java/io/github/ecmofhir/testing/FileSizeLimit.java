package io.github.ecmofhir.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A disk that is full for one process: no file of it can grow beyond a limit of the system, so that writes are cut short and
 * then fail as they do on a full disk. Needs no rights, and can be lifted again.
 */
public final class FileSizeLimit {

    private final long pid;

    public FileSizeLimit(ChildServer server) {
        this.pid = server.pid();
    }

    /** From now on the largest file of a folder can grow by so much. */
    public void leave(long bytes, Path folder) throws IOException, InterruptedException {
        long largest;
        try (Stream<Path> files = Files.walk(folder)) {
            largest = files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        }
        set(String.valueOf(largest + bytes));
    }

    public void lift() throws IOException, InterruptedException {
        set("unlimited");
    }

    /** Only the soft limit: the hard one cannot be raised again without rights. */
    private void set(String limit) throws IOException, InterruptedException {
        List<String> command = List.of("prlimit", "--pid", String.valueOf(pid), "--fsize=" + limit + ":");
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new AssertionError("Not done: " + command);
        }
    }
}
