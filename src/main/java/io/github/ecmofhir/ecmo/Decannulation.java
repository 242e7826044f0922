package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the cannulae came out.
 *
 * @param technique percutaneous, surgical, … or none; null when missing. None is derived for runs that ended with the
 *     cannulae in place
 */
public record Decannulation(@Nullable String technique, Presence crossover) {

    private static final Set<String> CANNULAE_STAY =
            Set.of("died-on-support", "withdrawn-futility", "transferred-on-support");

    static Decannulation of(RunFacts facts) {
        List<DecannulationFact> done =
                facts.decannulations().stream().filter(DecannulationFact::done).toList();
        String technique = done.stream()
                .map(DecannulationFact::technique)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (done.isEmpty() && neverRemoved(facts)) {
            technique = "none";
        }
        List<Boolean> crossovers = done.stream()
                .map(DecannulationFact::crossover)
                .filter(Objects::nonNull)
                .toList();
        return new Decannulation(
                technique, crossovers.isEmpty() ? Presence.MISSING : Presence.of(crossovers.contains(Boolean.TRUE)));
    }

    private static boolean neverRemoved(RunFacts facts) {
        String outcome = facts.run().outcome();
        return !facts.decannulations().isEmpty() || (outcome != null && CANNULAE_STAY.contains(outcome));
    }
}
