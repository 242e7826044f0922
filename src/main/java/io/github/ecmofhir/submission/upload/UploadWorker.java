package io.github.ecmofhir.submission.upload;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Stores the lines of uploads in the background, one upload after the other. Of several servers on one database each takes
 * another upload; one whose server was killed is taken over, and goes on after the lines that were decided. Lines that give
 * the same resource another content, or refer to what another stores, are stored in their order.
 */
public final class UploadWorker {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWorker.class);
    private static final long LOOK_EVERY_MS = 1_000;
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

    private final UploadTables tables;
    private final LineOutcomes outcomes;
    private final Submitter submitter;
    private final FhirContext fhir;
    private final UploadSettings settings;
    private final String name = UUID.randomUUID().toString();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped = true;
    private @Nullable Thread thread;
    private long tidied;

    public UploadWorker(
            UploadTables tables,
            LineOutcomes outcomes,
            Submitter submitter,
            FhirContext fhir,
            UploadSettings settings) {
        this.tables = tables;
        this.outcomes = outcomes;
        this.submitter = submitter;
        this.fhir = fhir;
        this.settings = settings;
    }

    /** Begins; what an earlier server has left is taken up first. */
    public synchronized void start() {
        if (thread == null) {
            stopped = false;
            Thread started = new Thread(this::work, "ecmo-upload");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    /** Lets the lines that are under way be decided, and ends. */
    public synchronized void stop() {
        stopped = true;
        look();
        Thread started = thread;
        thread = null;
        if (started != null) {
            try {
                started.join(TimeUnit.SECONDS.toMillis(UploadTables.LEASE.toSeconds()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return !stopped;
    }

    /** There may be a new upload. */
    void look() {
        bell.release();
    }

    private void work() {
        try {
            while (!stopped) {
                if (!next()) {
                    rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something to do. */
    private boolean next() throws InterruptedException {
        try {
            tidy();
            Optional<String> job = tables.take(name);
            if (job.isPresent()) {
                store(job.get());
            }
            return job.isPresent();
        } catch (DataAccessException e) {
            LOG.warn("Uploads rest, as the database does not answer: {}", e.getMessage());
            return false;
        }
    }

    private void store(String job) throws InterruptedException {
        boolean done = false;
        try {
            done = new UploadRun(job, name, tables, outcomes, submitter, fhir, () -> stopped).run(settings.lanes());
        } finally {
            if (!done) {
                tables.release(job, name);
            }
        }
        if (done) {
            tables.finish(job);
            LOG.info("Upload {} is stored", job);
        }
    }

    private void tidy() {
        long now = System.nanoTime();
        if (tidied == 0 || now - tidied > TIDY_EVERY.toNanos()) {
            tables.tidy(settings.keep());
            tidied = now;
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
