package io.github.ecmofhir.cohort;

import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import org.jspecify.annotations.Nullable;

/** Locks of which each try is granted while nobody holds one. */
final class OneHolder implements SharedLocks {

    private @Nullable Held holder;

    private final class Held implements Hold {

        @Override
        public boolean lasts() {
            return holder == this;
        }

        @Override
        public void close() {
            if (lasts()) {
                lose();
            }
        }
    }

    /** As when the connection of the holder breaks. */
    void lose() {
        holder = null;
    }

    @Override
    public @Nullable Hold tryHold(SharedLock lock) {
        if (holder != null) {
            return null;
        }
        holder = new Held();
        return holder;
    }

    @Override
    public Hold hold(SharedLock lock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Hold holdBesideOthers(SharedLock lock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean enterTransaction(SharedLock lock) {
        throw new UnsupportedOperationException();
    }
}
