package io.github.ecmofhir.server;

import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.store.Upkeep;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other servers on a database that this one starts, and then that it runs. They start one after the other, and none
 * changes tables that another one uses.
 */
final class ServerPresence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPresence.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SharedLocks locks;
    private final Upkeep upkeep =
            new Upkeep("ecmo-presence", "The other servers do not see that this one runs", this::renew);
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
        upkeep.start(PAUSE);
    }

    /** A database that went away and came back has forgotten it. */
    private synchronized void renew() {
        if (running != null && !running.lasts()) {
            running.close();
            running = locks.holdBesideOthers(SharedLock.RUNNING);
        }
    }

    @Override
    public void close() {
        upkeep.close();
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
