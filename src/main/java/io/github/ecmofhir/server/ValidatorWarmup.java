package io.github.ecmofhir.server;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.validation.ResourceCheck;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/**
 * Warms the validator in a thread of its own while the storage starts: each takes seconds and neither needs the other. The
 * validation's configuration stands before the storage's, so that this begins first; and for as long as the storage takes,
 * this goes on, since the second hundred checks cost half of the first.
 */
final class ValidatorWarmup {

    /** More would take from the storage what it needs to start. */
    private static final int MOST_ROUNDS = 10;

    private final ProfileValidator validator;
    private final ResourceCheck check;
    private final Guide guide;
    private final Rehearsal rehearsal;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean awaited;

    ValidatorWarmup(ProfileValidator validator, ResourceCheck check, Guide guide, Rehearsal rehearsal) {
        this.validator = validator;
        this.check = check;
        this.guide = guide;
        this.rehearsal = rehearsal;
        Thread thread = new Thread(this::run, "validator-warmup");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when every profile has been used at least once; what failed in the thread is thrown here. */
    void await() {
        awaited = true;
        done.join();
    }

    private void run() {
        try {
            validator.warm(guide.profiles());
            for (int round = 0; round < MOST_ROUNDS && !awaited; round++) {
                rehearsal.next().getEntry().forEach(this::check);
            }
            done.complete(null);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private void check(BundleEntryComponent entry) {
        if (!awaited) {
            check.check(entry.getResource(), Place.nowhere());
        }
    }
}
