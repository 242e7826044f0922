package io.github.ecmofhir.view;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps writes and a rebuild apart: a rebuild reads resources and writes their rows later, and a write in between would be
 * lost. Writers never wait, as each holds a connection that the rebuild may need; they are refused and come again.
 */
final class ViewGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final SharedLocks servers;

    /** @param servers on the same database, whose writes are kept apart as well */
    ViewGate(SharedLocks servers) {
        this.servers = servers;
    }

    /**
     * Holds the gate open until the current transaction has ended.
     *
     * @throws Problem STORE_UNAVAILABLE while a rebuild runs
     * @throws IllegalStateException outside a transaction
     */
    void enter() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Rows are written in the transaction of their resources only.");
        }
        if (!lock.readLock().tryLock()) {
            throw rebuilding();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                lock.readLock().unlock();
            }
        });
        if (!servers.enterTransaction(SharedLock.VIEWS)) {
            throw rebuilding();
        }
    }

    /** Waits for the writes under way, then runs the work with the gate closed. */
    void closed(Runnable work) {
        lock.writeLock().lock();
        try (SharedLocks.Hold alone = servers.hold(SharedLock.VIEWS)) {
            work.run();
            if (!alone.lasts()) {
                throw rebuilding();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    static Problem rebuilding() {
        return Problem.of(
                ProblemCode.STORE_UNAVAILABLE,
                Place.nowhere(),
                "The view tables are being rebuilt.",
                "They must be whole before they are read or changed.",
                "Repeat the request later.");
    }
}
