package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.FullDisk;
import io.github.ecmofhir.server.disk.DiskSpace;
import io.github.ecmofhir.store.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * H2 writes what was committed within half a second, and whoever is killed before has lost what it acknowledged. So each
 * writer waits for a checkpoint that began after its commit; one checkpoint serves all who wait for it. They are made by a
 * thread of their own, since one made while the disk is full lasts until there is room.
 *
 * <p>Who has read something waits only while a commit that was announced is not yet known to be on the disk.
 */
final class H2Checkpoints implements Durability, AutoCloseable {

    /**
     * How long H2 keeps what was replaced, which is a file of that many seconds of writing. It may not be written over before
     * what replaced it is on the disk: hence a checkpoint every so often even if nobody waits for one.
     */
    static final int RETENTION_MS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(H2Checkpoints.class);
    private static final long IDLE_MS = RETENTION_MS / 5;
    private static final long LOOK_AT_DISK_MS = 200;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    /** Begins when all that was to be written before is. */
    private static final Runnable NOTHING = () -> {};

    private final DiskSpace disk;

    /** Kept to hold the database open. */
    private final Connection connection;

    private final MVStore store;
    private final Thread thread = new Thread(this::checkpoints, "ecmo-checkpoint");

    /** Of those that are announced. */
    private long begun;

    private long ended;
    private long onDisk;

    /** Of those who wait. */
    private long arrived;

    private long served;
    private long failed;
    private @Nullable MVStoreException failure;
    private boolean closed;

    H2Checkpoints(DataSource database, DiskSpace disk) throws SQLException {
        this.disk = disk;
        this.connection = database.getConnection();
        this.store = storeOf(connection);
        disk.bePatient();
        thread.setDaemon(true);
        thread.start();
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public void requireRoom() {
        if (disk.isFull()) {
            throw FullDisk.nothingChanged();
        }
    }

    @Override
    public synchronized void announced() {
        begun++;
    }

    @Override
    public synchronized void ended() {
        ended++;
    }

    @Override
    public synchronized void awaitOthers() {
        if (onDisk < begun) {
            await();
        }
    }

    @Override
    public synchronized void await() {
        arrived++;
        long turn = arrived;
        notifyAll();
        while (served < turn) {
            if (failed >= turn) {
                throw new DataAccessResourceFailureException(
                        "What was committed could not be written to the disk", failure);
            }
            if (disk.isFull()) {
                throw FullDisk.undecided();
            }
            pause(LOOK_AT_DISK_MS);
        }
    }

    private void checkpoints() {
        for (Turn turn = next(); turn != null; turn = next()) {
            MVStoreException thrown = checkpoint();
            tell(thrown);
            end(turn, thrown);
        }
    }

    /**
     * What a checkpoint is for.
     *
     * @param waiting whose turn it is at most
     * @param commits how many of those that were announced it will have written; while one of them is open it is not known
     *     which, and none are counted
     */
    private record Turn(long waiting, long commits) {}

    /** Returns when somebody waits or nobody has for a while, or null at the end. */
    private synchronized @Nullable Turn next() {
        if (!closed && arrived == Math.max(served, failed)) {
            pause(IDLE_MS);
        }
        return closed ? null : new Turn(arrived, begun == ended ? begun : onDisk);
    }

    /**
     * What {@code checkpoint sync} is meant to do. That one does not see what H2's own thread took to write a moment before:
     * it finds nothing to be written, and syncs a file that has not got it yet.
     */
    private @Nullable MVStoreException checkpoint() {
        try {
            store.commit();
            store.executeFilestoreOperation(NOTHING);
            store.sync();
            return null;
        } catch (MVStoreException e) {
            return e;
        }
    }

    private synchronized void end(Turn turn, @Nullable MVStoreException thrown) {
        if (thrown == null) {
            served = turn.waiting();
            onDisk = turn.commits();
        } else {
            failed = turn.waiting();
            failure = thrown;
        }
        notifyAll();
    }

    /** Once: H2 has closed itself then, and all that follows fails alike. */
    private synchronized void tell(@Nullable MVStoreException thrown) {
        if (thrown != null && failure == null && !closed) {
            LOG.error(
                    "The embedded store could not be written and has closed itself; start the server anew when the disk"
                            + " can be written again. What was acknowledged is kept. [ECMO-SRV-001]",
                    thrown);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted while waiting for the disk", e);
        }
    }

    /** Waits for the checkpoint under way, for which the disk need not be waited for any more. */
    @Override
    public void close() throws SQLException {
        disk.giveUp();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
