package io.github.ecmofhir.server;

import io.github.ecmofhir.store.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * H2 writes what was committed within half a second, and whoever is killed before has lost what it acknowledged. So each
 * writer waits for a checkpoint that began after its commit; one checkpoint serves all who wait for it.
 */
final class H2Checkpoints implements Durability, AutoCloseable {

    /**
     * How long H2 keeps what was replaced, which is a file of that many seconds of writing. It may not be written over before
     * what replaced it is on the disk: hence a checkpoint every so often even if nobody waits for one.
     */
    static final int RETENTION_MS = 10_000;

    private static final int IDLE_CHECKPOINT_MS = RETENTION_MS / 5;
    private static final Logger LOG = LoggerFactory.getLogger(H2Checkpoints.class);

    /** Its own, taken at start: those who wait may hold all others. */
    private final Connection connection;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ecmo-checkpoint");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong arrivals = new AtomicLong();
    private long served;

    H2Checkpoints(DataSource database) throws SQLException {
        this.connection = database.getConnection();
        clock.scheduleWithFixedDelay(this::idle, IDLE_CHECKPOINT_MS, IDLE_CHECKPOINT_MS, TimeUnit.MILLISECONDS);
    }

    private void idle() {
        try {
            await();
        } catch (DataAccessResourceFailureException e) {
            // A failing task would not be run again, and the next writer hears of it.
            LOG.warn("The store could not be written to the disk: {}", e.getMessage());
        }
    }

    @Override
    public void await() {
        long arrival = arrivals.incrementAndGet();
        synchronized (this) {
            if (served < arrival) {
                long waiting = arrivals.get();
                checkpoint();
                served = waiting;
            }
        }
    }

    private void checkpoint() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("What was committed could not be written to the disk", e);
        }
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        synchronized (this) {
            connection.close();
        }
    }
}
