package io.github.ecmofhir.server;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.validation.ProfileValidator;
import java.util.concurrent.CompletableFuture;

/**
 * Warms the validator in a thread of its own while the storage starts: each takes seconds and neither needs the other. The
 * validation's configuration stands before the storage's, so that this begins first.
 */
final class ValidatorWarmup {

    private final CompletableFuture<Void> warm = new CompletableFuture<>();

    ValidatorWarmup(ProfileValidator validator, Guide guide) {
        Thread thread = new Thread(() -> run(validator, guide), "validator-warmup");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when every profile has been used once; what failed in the thread is thrown here. */
    void await() {
        warm.join();
    }

    private void run(ProfileValidator validator, Guide guide) {
        try {
            validator.warm(guide.profiles());
            warm.complete(null);
        } catch (RuntimeException | Error e) {
            warm.completeExceptionally(e);
        }
    }
}
