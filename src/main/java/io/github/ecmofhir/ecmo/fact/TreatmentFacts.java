package io.github.ecmofhir.ecmo.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was done, and what is said not to have been done.
 *
 * @param dosesPerWeight of heparin in [IU]/kg
 */
public record TreatmentFacts(
        List<SegmentFact> segments,
        List<CannulationFact> cannulations,
        List<PreclosingFact> preclosings,
        List<PciFact> pcis,
        List<UnloadingFact> unloadings,
        List<BigDecimal> dosesPerWeight) {

    public TreatmentFacts {
        segments = List.copyOf(segments);
        cannulations = List.copyOf(cannulations);
        preclosings = List.copyOf(preclosings);
        pcis = List.copyOf(pcis);
        unloadings = List.copyOf(unloadings);
        dosesPerWeight = List.copyOf(dosesPerWeight);
    }
}
