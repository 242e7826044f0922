package io.github.ecmofhir.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that was asked for.
 *
 * @param kind which {@link JobWork} does it
 * @param request what was asked, in the form of its kind
 * @param asked when it was asked for
 * @param begun when somebody began to do it; null before
 * @param moment as of which it is done; null before that is known, or where it does not matter
 * @param ended when it was done, or failed; null before
 * @param done units that are done, of {@code total}; 0 of 0 where it is not known yet
 * @param status HTTP status of what it failed with; 0 where it did not
 * @param outcome what it failed with, an OperationOutcome as JSON; null where it did not
 */
public record Job(
        String id,
        String kind,
        String request,
        State state,
        Instant asked,
        @Nullable Instant begun,
        @Nullable Instant moment,
        @Nullable Instant ended,
        long done,
        long total,
        int status,
        @Nullable String outcome) {

    /** What becomes of it. */
    public enum State {
        /** It is done, now or when its turn comes. */
        ACCEPTED,
        /** Its files are there. */
        DONE,
        /** It was tried, and cannot be done. */
        FAILED,
        /** It was called back. */
        CANCELLED,
        /** Its files were kept for as long as they are. */
        EXPIRED
    }

    /** How long it takes from now on, as far as can be told from what is done; empty while nothing is. */
    Duration left(Instant now) {
        if (begun == null || done == 0 || total <= done) {
            return Duration.ZERO;
        }
        return Duration.between(begun, now).multipliedBy(total - done).dividedBy(done);
    }
}
