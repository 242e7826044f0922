package io.github.ecmofhir.submission.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was taken in.
 *
 * @param lines how many it has; 0 while it is received
 * @param answered how many were decided
 * @param refused how many of them were not stored
 * @param ended when its last line was decided, or it was cancelled; null before
 */
record UploadJob(
        String id,
        State state,
        int lines,
        int answered,
        int refused,
        @Nullable Instant ended) {

    /** What becomes of it, one after the other. */
    enum State {
        /** Its bytes are coming. */
        RECEIVING,
        /** Its lines are stored, now or when their turn comes. */
        ACCEPTED,
        /** Each line is answered. */
        DONE,
        /** The sender has called it back. */
        CANCELLED,
        /** Its answers were kept for as long as they are. */
        EXPIRED
    }
}
