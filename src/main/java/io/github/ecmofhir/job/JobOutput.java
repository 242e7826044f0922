package io.github.ecmofhir.job;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.commons.io.output.CountingOutputStream;

/** Where the work on one job goes: files one after the other, and how far it is. Used by one thread, beside the one that keeps the job. */
public final class JobOutput {

    private static final int BUFFER = 256 * 1024;

    private final String job;
    private final String holder;
    private final JobTables tables;
    private final JobFolder folder;
    private final BooleanSupplier stopped;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean lost;
    private int files;

    JobOutput(String job, String holder, JobTables tables, JobFolder folder, BooleanSupplier stopped) {
        this.job = job;
        this.holder = holder;
        this.tables = tables;
        this.folder = folder;
        this.stopped = stopped;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @return how many lines, or rows, were written */
        long writeTo(OutputStream out) throws IOException;
    }

    /**
     * How much there is to do.
     *
     * @throws JobStopped if it is not to be done
     */
    public void expect(long units) {
        total = units;
        keep();
        requireWanted();
    }

    /**
     * A unit is done.
     *
     * @throws JobStopped if no more are to be done
     */
    public void advance() {
        done.incrementAndGet();
        requireWanted();
    }

    /** Says as of which moment the job is done. */
    public void asOf(Instant moment) {
        tables.asOf(job, holder, moment);
    }

    /**
     * A file, which can be fetched once it is written to its end.
     *
     * @param name of the result, as {@link JobFile} has it
     * @param suffix of the file's name, with its dot
     */
    public void write(String role, String name, String suffix, String mediaType, Content content) throws IOException {
        try (OpenFile file = open(role, name, suffix, mediaType)) {
            file.complete(content.writeTo(file.stream()));
        }
    }

    /** As {@link #write}, for who writes to several files at a time. */
    public OpenFile open(String role, String name, String suffix, String mediaType) throws IOException {
        files++;
        return new OpenFile(files, role, name, files + suffix, mediaType);
    }

    /** A file that is being written. */
    public final class OpenFile implements Closeable {

        private final int number;
        private final String role;
        private final String name;
        private final String file;
        private final String mediaType;
        private final CountingOutputStream counted;
        private final OutputStream stream;

        private OpenFile(int number, String role, String name, String file, String mediaType) throws IOException {
            this.number = number;
            this.role = role;
            this.name = name;
            this.file = file;
            this.mediaType = mediaType;
            this.counted = new CountingOutputStream(folder.create(job, file));
            this.stream = new BufferedOutputStream(counted, BUFFER);
        }

        /** Closed by {@link #close} only. */
        public OutputStream stream() {
            return stream;
        }

        /**
         * It is written to its end, and can be fetched.
         *
         * @param lines resources or rows
         */
        public void complete(long lines) throws IOException {
            stream.flush();
            keep();
            requireWanted();
            tables.add(job, new JobFile(number, role, name, file, mediaType, lines, counted.getByteCount()));
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Tells others that the job is being done, and how far it is; to be called again and again. */
    void keep() {
        if (stopped.getAsBoolean() || !tables.hold(job, holder, done.get(), total)) {
            lost = true;
        }
    }

    /** @throws JobStopped if the job is not to be gone on with */
    public void requireWanted() {
        if (lost) {
            throw new JobStopped();
        }
    }
}
