package io.github.ecmofhir.ecmo.fact;

import java.util.List;

/** How the cannulae came out and the vessels were closed. */
public record RemovalFacts(List<DecannulationFact> decannulations, List<ClosureFact> closures, List<DoseFact> doses) {

    public RemovalFacts {
        decannulations = List.copyOf(decannulations);
        closures = List.copyOf(closures);
        doses = List.copyOf(doses);
    }
}
