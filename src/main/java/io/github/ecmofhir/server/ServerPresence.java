package io.github.ecmofhir.server;

import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Tells the other servers on a database that this one starts, and then that it runs. They start one after the other, and none
 * changes tables that another one uses.
 */
final class ServerPresence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPresence.class);
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    private final SharedLocks locks;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ecmo-presence");
        thread.setDaemon(true);
        return thread;
    });
    private SharedLocks.@Nullable Hold starting;
    private SharedLocks.@Nullable Hold running;

    ServerPresence(SharedLocks locks) {
        this.locks = locks;
    }

    /** Waits for other servers that are starting. */
    synchronized void begin() {
        starting = locks.tryHold(SharedLock.START);
        if (starting == null) {
            LOG.info("Another server is starting on the same database; this one waits for it.");
            starting = locks.hold(SharedLock.START);
        }
    }

    /** All tables are there: the next server may start. */
    synchronized void complete() {
        running = locks.holdBesideOthers(SharedLock.RUNNING);
        if (starting != null) {
            starting.close();
        }
        clock.scheduleWithFixedDelay(this::renew, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** A database that went away and came back has forgotten it. */
    private synchronized void renew() {
        try {
            if (running != null && !running.lasts()) {
                running = locks.holdBesideOthers(SharedLock.RUNNING);
            }
        } catch (DataAccessException e) {
            LOG.debug("The database is not there", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (this) {
            if (starting != null) {
                starting.close();
            }
            if (running != null) {
                running.close();
            }
        }
    }
}
