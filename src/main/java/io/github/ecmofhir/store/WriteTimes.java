package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When writes are said to have been made ({@code meta.lastUpdated}): each after those before it, also when the clock of the
 * machine is set back. Otherwise a client that asks for what is new since its last look would miss some, an earlier moment
 * would change afterwards, and a history would be out of order.
 *
 * <p>While the clock is behind, a write is a millisecond after the one before. Thread-safe; knows the writes of this server, and
 * those that were stored before it started.
 */
public final class WriteTimes {

    private static final Logger LOG = LoggerFactory.getLogger(WriteTimes.class);
    private static final String KEY = WriteTimes.class.getName();

    /** Writes that begin in one order are stored in another; that is no clock set back. */
    private static final Duration ORDINARY = Duration.ofSeconds(10);

    private long latest;
    private boolean told;

    /** @param latest time of a write that is stored; null where there is none */
    public WriteTimes(@Nullable Instant latest) {
        this.latest = latest == null ? 0 : latest.toEpochMilli();
    }

    /** Gives a transaction its time, once; to be called before anything of it is stored. */
    void give(TransactionDetails transaction) {
        if (transaction.getUserData(KEY) == null) {
            transaction.putUserData(KEY, Boolean.TRUE);
            Date date = transaction.getTransactionDate();
            date.setTime(next(date.getTime()));
        }
    }

    /** @param machine what the clock says, in milliseconds */
    synchronized long next(long machine) {
        tell(latest - machine);
        latest = Math.max(machine, latest + 1);
        return latest;
    }

    /** Once each time that the clock is set back. */
    private void tell(long behind) {
        if (behind <= 0) {
            told = false;
        } else if (behind > ORDINARY.toMillis() && !told) {
            told = true;
            LOG.warn(
                    "The clock is {} s behind the latest write; until it has caught up, each write is said to be a"
                            + " millisecond after the one before.",
                    behind / 1000);
        }
    }
}
