package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How shock was answered.
 *
 * @param team a complete shock team was in force when support started; missing when no team is named, which is no "no"
 * @param minutesToPci from the onset of shock to the first coronary intervention; null unless both have a clock time
 */
public record Shock(Presence team, @Nullable Long minutesToPci) {

    private static final Set<String> NOT_IN_FORCE = Set.of("proposed", "entered-in-error");

    static Shock of(RunFacts facts, RunClock clock) {
        return new Shock(team(facts, clock), minutesToPci(facts));
    }

    private static Presence team(RunFacts facts, RunClock clock) {
        Moment start = clock.start();
        if (start == null || facts.shock().teams().isEmpty()) {
            return Presence.MISSING;
        }
        return Presence.of(facts.shock().teams().stream().anyMatch(team -> team.complete() && isInForce(team, start)));
    }

    /** By the clock where both times are known, else by the day. A team without a period is one of the whole run. */
    private static boolean isInForce(TeamFact team, Moment start) {
        return !NOT_IN_FORCE.contains(String.valueOf(team.status()))
                && (team.start() == null || team.start().minutesTo(start) >= 0)
                && (team.end() == null || start.minutesTo(team.end()) >= 0);
    }

    private static @Nullable Long minutesToPci(RunFacts facts) {
        Moment onset = facts.shock().onset();
        if (onset == null || !onset.isExact()) {
            return null;
        }
        return facts.treatments().pcis().stream()
                .filter(PciFact::done)
                .map(PciFact::start)
                .filter(start -> start != null && start.isExact())
                .map(onset::minutesTo)
                .min(Long::compare)
                .orElse(null);
    }
}
