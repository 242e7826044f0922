package io.github.ecmofhir.ecmo.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one run.
 *
 * @param hospitalStayId distinguishes the stays of one patient; null when the run names none
 * @param indications codes of why the run was started
 * @param annualVolume runs of the centre in the year of the run, as the centre states it; null when not stated
 */
public record RunFacts(
        RunFact run,
        PatientFact patient,
        @Nullable String hospitalStayId,
        @Nullable StayFact hospitalStay,
        List<StayFact> icuStays,
        Set<String> indications,
        List<SegmentFact> segments,
        List<CannulationFact> cannulations,
        List<PreclosingFact> preclosings,
        List<PciFact> pcis,
        List<UnloadingFact> unloadings,
        List<DecannulationFact> decannulations,
        List<MeasurementFact> measurements,
        List<MeasurementFact> circuit,
        List<StatementFact> statements,
        List<LesionFact> lesions,
        List<TimiFact> timiFlows,
        List<LengthFact> lengths,
        List<ComplicationFact> complications,
        List<ChecklistFact> checklists,
        List<OutcomeFact> outcomes,
        List<VitalFact> vitalStatuses,
        List<BigDecimal> dosesPerWeight,
        @Nullable Integer annualVolume) {}
