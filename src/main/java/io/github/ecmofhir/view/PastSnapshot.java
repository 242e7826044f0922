package io.github.ecmofhir.view;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The views as of an earlier moment, beside those of today. */
public final class PastSnapshot {

    private final Snapshot snapshot;
    private final PastRows then;
    private final Optional<Set<String>> changed;

    PastSnapshot(Snapshot snapshot, PastRows then, Optional<Set<String>> changed) {
        this.snapshot = snapshot;
        this.then = then;
        this.changed = changed;
    }

    /** Patients whose rows differ from today's; empty when any patient's may. */
    public Optional<Set<String>> changed() {
        return changed;
    }

    /** The rows of all patients, of today. */
    public ViewRows today() {
        return snapshot.all();
    }

    /** The rows of all patients, of then. */
    public ViewRows all() {
        return then;
    }

    /**
     * The rows of some patients, of then.
     *
     * @param patients with all that have changed among them
     */
    public ViewRows of(Collection<String> patients) {
        return then.over(snapshot.of(patients));
    }
}
