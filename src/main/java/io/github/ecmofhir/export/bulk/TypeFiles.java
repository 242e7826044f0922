package io.github.ecmofhir.export.bulk;

import io.github.ecmofhir.job.JobOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one resource type: another after each so many lines, none where there is nothing. Where the order of lines is not
 * to be seen, those of a file are kept in memory and sorted.
 */
final class TypeFiles implements Closeable {

    static final String MEDIA_TYPE = "application/fhir+ndjson";

    /** So that the first can be fetched while the others are being written. */
    private static final int LINES = 10_000;

    private final String role;
    private final String type;
    private final boolean inOrder;
    private final JobOutput output;
    private final List<String> waiting = new ArrayList<>();
    private JobOutput.@Nullable OpenFile file;
    private int lines;

    TypeFiles(String role, String type, boolean inOrder, JobOutput output) {
        this.role = role;
        this.type = type;
        this.inOrder = inOrder;
        this.output = output;
    }

    void add(String line) {
        if (inOrder) {
            write(line);
            return;
        }
        waiting.add(line);
        if (waiting.size() == LINES) {
            writeWaiting();
        }
    }

    /** Lines begin with the type and the pseudonym. */
    private void writeWaiting() {
        waiting.sort(null);
        waiting.forEach(this::write);
        waiting.clear();
    }

    private void write(String line) {
        try {
            JobOutput.OpenFile open = file;
            if (open == null) {
                open = output.open(role, type, ".ndjson", MEDIA_TYPE);
                file = open;
                lines = 0;
            }
            open.stream().write(line.getBytes(StandardCharsets.UTF_8));
            open.stream().write('\n');
            lines++;
            if (lines == LINES) {
                end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was added can be fetched. */
    void complete() throws IOException {
        writeWaiting();
        end();
    }

    private void end() throws IOException {
        JobOutput.OpenFile open = file;
        if (open != null) {
            file = null;
            try (open) {
                open.complete(lines);
            }
        }
    }

    @Override
    public void close() throws IOException {
        JobOutput.OpenFile open = file;
        if (open != null) {
            open.close();
        }
    }
}
