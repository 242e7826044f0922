package io.github.ecmofhir.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources give rows.
 *
 * @param patients logical ids; resources of other patients give none, those that belong to no patient do. Empty for all
 * @param since resources that were not written after that moment give none; empty for all
 */
public record Scope(Optional<Set<String>> patients, Optional<Instant> since) {

    private static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

    public Scope {
        patients = patients.map(Set::copyOf);
    }

    public static Scope everything() {
        return EVERYTHING;
    }

    /** @param patient null where a resource belongs to none */
    public boolean hasPatient(@Nullable String patient) {
        return patient == null || patients.map(some -> some.contains(patient)).orElse(true);
    }
}
