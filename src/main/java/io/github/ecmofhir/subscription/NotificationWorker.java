package io.github.ecmofhir.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notifies in the background: soon after a write of this server, and within a second of one of another server on the same
 * database. Of several servers each takes other receivers.
 */
public final class NotificationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long REST_MS = 50;

    private final Notifier notifier;
    private final SubscriptionSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped = true;

    /** @param feeds says when something was written */
    public NotificationWorker(Feeds feeds, Notifier notifier, SubscriptionSettings settings) {
        this.notifier = notifier;
        this.settings = settings;
        feeds.whenWritten(this::look);
    }

    /** Begins with what an earlier server has left to be sent. */
    public synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        stopped = false;
        begin("clock", this::strike);
        for (int i = 1; i <= settings.atOnce(); i++) {
            begin(String.valueOf(i), this::work);
        }
    }

    private void begin(String name, Runnable work) {
        Thread thread = new Thread(work, "ecmo-notify-" + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** Waits for notifications that are under way; the others are left to the next start, or another server. */
    public synchronized void stop() {
        stopped = true;
        bell.release(settings.atOnce());
        for (Thread thread : threads) {
            try {
                thread.join(settings.timeout().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    public boolean isRunning() {
        return !stopped;
    }

    private void look() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Others write, too, and what has failed is to be tried again. */
    private void strike() {
        try {
            while (!stopped) {
                Thread.sleep(LOOK_EVERY_MS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        String name = UUID.randomUUID().toString();
        try {
            while (!stopped) {
                bell.acquire();
                // Many writes at once are looked at together
                Thread.sleep(REST_MS);
                serve(name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String name) throws InterruptedException {
        try {
            notifier.serve(name, () -> stopped);
        } catch (DataAccessException e) {
            LOG.warn("Notifications rest, as the database does not answer: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Notifications rest for a moment by a defect of the server", e);
        }
    }
}
