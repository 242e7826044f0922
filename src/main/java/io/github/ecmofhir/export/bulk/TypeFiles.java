package io.github.ecmofhir.export.bulk;

import io.github.ecmofhir.job.JobOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files of one resource type: another after each so many lines, none where there is nothing. */
final class TypeFiles implements Closeable {

    static final String MEDIA_TYPE = "application/fhir+ndjson";

    /** So that the first can be fetched while the others are being written. */
    private static final int LINES = 10_000;

    private final String role;
    private final String type;
    private final JobOutput output;
    private JobOutput.@Nullable OpenFile file;
    private int lines;

    TypeFiles(String role, String type, JobOutput output) {
        this.role = role;
        this.type = type;
        this.output = output;
    }

    void add(String line) {
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
                complete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was added can be fetched. */
    void complete() throws IOException {
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
