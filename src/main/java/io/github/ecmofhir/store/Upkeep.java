package io.github.ecmofhir.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done to the store again and again in the background, by a thread of its own. One that fails is told in the log and
 * done again.
 */
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int LONGEST_END_SECONDS = 10;

    private final String failure;
    private final Runnable work;
    private final ScheduledExecutorService clock;

    /**
     * @param thread its name
     * @param failure what has not been done when the work throws, as the beginning of a sentence
     */
    public Upkeep(String thread, String failure, Runnable work) {
        this.failure = failure;
        this.work = work;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread started = new Thread(task, thread);
            started.setDaemon(true);
            return started;
        });
    }

    /** To be called once: does it now, and then after each pause. */
    public void start(Duration pause) {
        clock.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Thrown further, it would be the last time
            LOG.warn("{}: {}", failure, e.getMessage());
        }
    }

    /** Waits for what is being done. It is never interrupted, since H2 closes its file under a thread that is. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{}: it was still being done at the end.", failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
