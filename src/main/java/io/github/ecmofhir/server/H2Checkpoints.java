package io.github.ecmofhir.server;

import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.Upkeep;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
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

    private static final Duration IDLE_CHECKPOINT = Duration.ofMillis(RETENTION_MS / 5);

    /** Its own, taken at start: those who wait may hold all others. */
    private final Connection connection;

    private final Upkeep upkeep =
            new Upkeep("ecmo-checkpoint", "The store could not be written to the disk", this::await);
    private final AtomicLong arrivals = new AtomicLong();
    private long served;

    H2Checkpoints(DataSource database) throws SQLException {
        this.connection = database.getConnection();
        upkeep.start(IDLE_CHECKPOINT);
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
        upkeep.close();
        connection.close();
    }
}
