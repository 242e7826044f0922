package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.fact.ClosureFact;
import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import io.github.ecmofhir.ecmo.fact.DoseFact;
import io.github.ecmofhir.ecmo.fact.RemovalFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers how the cannulae of one run came out and the vessels were closed. */
final class RemovalGatherer {

    private final List<DecannulationFact> decannulations = new ArrayList<>();
    private final Set<String> decannulationIds = new HashSet<>();
    private final Set<String> removedCannulae = new HashSet<>();
    private final List<ClosureFact> closures = new ArrayList<>();
    private final List<DoseFact> doses = new ArrayList<>();

    void decannulation(FactRow row) {
        if (row.isAnswered()) {
            decannulations.add(new DecannulationFact(row.isDone(), row.text("technique"), row.bool("crossover")));
            decannulationIds.add(row.id());
        }
    }

    void removedCannula(FactRow row) {
        String cannula = row.text("cannula_id");
        if (row.isDone() && cannula != null) {
            removedCannulae.add(cannula);
        }
    }

    void closure(FactRow row) {
        if (row.isAffirmed()) {
            closures.add(new ClosureFact(row.bool("success"), row.bool("surgical_closure")));
        }
    }

    /** Must come after {@link #decannulation}: the columns are about these alone, not about a coronary intervention. */
    void dose(FactRow row) {
        String code = row.text("code");
        BigDecimal value = row.decimal("value");
        boolean ofDecannulation = decannulationIds.contains(String.valueOf(row.text("procedure_id")));
        if (row.isAffirmed() && code != null && value != null && ofDecannulation) {
            doses.add(new DoseFact(code, value, row.text("unit")));
        }
    }

    RemovalFacts build() {
        return new RemovalFacts(decannulations, removedCannulae, closures, doses);
    }
}
