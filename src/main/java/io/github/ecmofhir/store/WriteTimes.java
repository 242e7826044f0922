package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When writes are said to have been made ({@code meta.lastUpdated}): each after those before it, also when the clock of the
 * machine is set back. Otherwise a client that asks for what is new since its last look would miss some, an earlier moment
 * would change afterwards, and a history would be out of order.
 *
 * <p>When the clock is set back, the server goes on by the one that it had. Thread-safe; knows the writes of this server, and
 * those that were stored before it started: a start while the clock is behind them makes each a millisecond after the one
 * before, until it has caught up.
 */
public final class WriteTimes implements SafeMoment {

    private static final Logger LOG = LoggerFactory.getLogger(WriteTimes.class);

    /** A clock that is kept by others is put right by less. */
    private static final Duration ORDINARY = Duration.ofSeconds(10);

    /** Of transactions that are under way; no two are the same. */
    private final TreeSet<Long> open = new TreeSet<>();

    private long latest;
    private long seen;
    private long seenAtNanos;
    private boolean told;

    /** @param latest time of a write that is stored; null where there is none */
    public WriteTimes(@Nullable Instant latest) {
        this(latest, System.currentTimeMillis(), System.nanoTime());
    }

    WriteTimes(@Nullable Instant latest, long millis, long nanos) {
        this.latest = latest == null ? 0 : latest.toEpochMilli();
        this.seen = millis;
        this.seenAtNanos = nanos;
    }

    /**
     * Gives a transaction its time, once for each time that it is tried; to be called within it, before anything of it is
     * stored.
     */
    void give(TransactionDetails transaction) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            long time = begin(System.currentTimeMillis(), System.nanoTime());
            TransactionSynchronizationManager.bindResource(this, time);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(WriteTimes.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(WriteTimes.this, time);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(WriteTimes.this);
                    end(time);
                }
            });
            transaction.getTransactionDate().setTime(time);
        }
    }

    synchronized long begin(long millis, long nanos) {
        long time = next(millis, nanos);
        open.add(time);
        return time;
    }

    synchronized void end(long time) {
        open.remove(time);
    }

    /** Of this server's writes. */
    @Override
    public Instant get() {
        return Instant.ofEpochMilli(safe(System.currentTimeMillis(), System.nanoTime()));
    }

    /** A write may be given the time that the clock says now. */
    synchronized long safe(long millis, long nanos) {
        return (open.isEmpty() ? Math.max(latest, now(millis, nanos)) : open.first()) - 1;
    }

    /**
     * @param millis what the clock says
     * @param nanos what has passed, which nobody sets back
     */
    synchronized long next(long millis, long nanos) {
        long now = now(millis, nanos);
        tell(Math.max(now, latest) - millis);
        latest = Math.max(now, latest + 1);
        return latest;
    }

    private long now(long millis, long nanos) {
        long passed = seen + TimeUnit.NANOSECONDS.toMillis(nanos - seenAtNanos);
        if (millis >= passed) {
            seen = millis;
            seenAtNanos = nanos;
        }
        return Math.max(millis, passed);
    }

    /** Once each time that the clock is set back. */
    private void tell(long behind) {
        if (behind <= 0) {
            told = false;
        } else if (behind > ORDINARY.toMillis() && !told) {
            told = true;
            LOG.warn(
                    "The clock is {} s behind what it was. Until it has caught up, writes are given times ahead of it, so"
                            + " that later ones are later.",
                    behind / 1000);
        }
    }
}
