package io.github.ecmofhir.store;

import org.jspecify.annotations.Nullable;

/**
 * Locks that all servers on one database see. They end with the connection that holds them, so a server that dies leaves none
 * behind.
 */
public interface SharedLocks {

    /** A lock that is held. */
    interface Hold extends AutoCloseable {

        /** False once the connection is gone, and with it the lock. */
        boolean lasts();

        /** Does nothing if the connection is gone. */
        @Override
        void close();
    }

    /** Of a store that one server has to itself. */
    SharedLocks OF_ONE_SERVER = new OneServer();

    /** Waits for the lock, alone. */
    Hold hold(SharedLock lock);

    /** Waits for the lock, beside others that hold it so. */
    Hold holdBesideOthers(SharedLock lock);

    /** The lock alone if nobody has it, or null. */
    @Nullable
    Hold tryHold(SharedLock lock);

    /**
     * Holds the lock beside others until the current transaction ends.
     *
     * @return false where somebody has it, or waits for it, alone
     */
    boolean enterTransaction(SharedLock lock);
}
