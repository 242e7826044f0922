package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the cannulae came out.
 *
 * @param technique percutaneous, surgical, … or none; null when missing. None is derived for runs that ended with the
 *     cannulae in place. Of several removals a surgical one names the run
 */
public record Decannulation(@Nullable String technique, Presence crossover) {

    private static final String PERCUTANEOUS = "percutaneous";
    private static final Set<RunEnd> CANNULAE_STAY = Set.of(RunEnd.DIED, RunEnd.TRANSFERRED);
    private static final List<String> TECHNIQUES = List.of("surgical", PERCUTANEOUS);

    static Decannulation of(List<DecannulationFact> decannulations, RunEnd end) {
        List<DecannulationFact> done =
                decannulations.stream().filter(DecannulationFact::done).toList();
        boolean never = done.isEmpty() && (!decannulations.isEmpty() || CANNULAE_STAY.contains(end));
        return new Decannulation(
                never ? "none" : technique(done),
                done.stream()
                        .map(DecannulationFact::crossover)
                        .map(Presence::of)
                        .reduce(Presence.MISSING, Presence::or));
    }

    /** Whether the cannulae came out through the skin; absent when they did not come out at all. */
    public Presence percutaneous() {
        return technique == null ? Presence.MISSING : Presence.of(technique.equals(PERCUTANEOUS));
    }

    private static @Nullable String technique(List<DecannulationFact> done) {
        return done.stream()
                .map(DecannulationFact::technique)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Decannulation::rank).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static int rank(String technique) {
        int rank = TECHNIQUES.indexOf(technique);
        return rank < 0 ? TECHNIQUES.size() : rank;
    }
}
