package io.github.ecmofhir.ecmo.fact;

import java.util.List;
import java.util.Set;

/**
 * How the cannulae came out and the vessels were closed.
 *
 * @param removedCannulae identities of the devices taken out
 */
public record RemovalFacts(
        List<DecannulationFact> decannulations,
        Set<String> removedCannulae,
        List<ClosureFact> closures,
        List<DoseFact> doses) {

    public RemovalFacts {
        decannulations = List.copyOf(decannulations);
        removedCannulae = Set.copyOf(removedCannulae);
        closures = List.copyOf(closures);
        doses = List.copyOf(doses);
    }
}
