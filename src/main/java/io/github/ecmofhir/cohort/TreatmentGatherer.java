package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.PreclosingFact;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import io.github.ecmofhir.ecmo.fact.TreatmentFacts;
import io.github.ecmofhir.ecmo.fact.UnloadingFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what was done to one run, and what is said not to have been done. */
final class TreatmentGatherer {

    /** UCUM knows both spellings of the international unit. */
    private static final Set<String> UNITS_PER_KG = Set.of("[IU]/kg", "[iU]/kg");

    private final List<SegmentFact> segments = new ArrayList<>();
    private final List<CannulationFact> cannulations = new ArrayList<>();
    private final List<PreclosingFact> preclosings = new ArrayList<>();
    private final List<PciFact> pcis = new ArrayList<>();
    private final List<UnloadingFact> unloadings = new ArrayList<>();
    private final List<BigDecimal> dosesPerWeight = new ArrayList<>();

    void segment(FactRow row) {
        if (row.isDone()) {
            segments.add(new SegmentFact(row.text("mode"), row.moment("start_time"), row.moment("end_time")));
        }
    }

    /** @param cannula null when it is not known */
    void cannulation(FactRow row, @Nullable String cannula, @Nullable BigDecimal frenchSize) {
        if (row.isAnswered()) {
            cannulations.add(new CannulationFact(
                    row.text("role"),
                    row.isDone(),
                    row.text("outcome"),
                    row.text("approach"),
                    cannula,
                    frenchSize,
                    row.moment("start_time")));
        }
    }

    void preclosing(FactRow row) {
        if (row.isAnswered()) {
            preclosings.add(new PreclosingFact(row.isDone(), row.integer("device_count"), row.text("outcome")));
        }
    }

    void pci(FactRow row) {
        if (row.isAnswered()) {
            pcis.add(new PciFact(
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time"),
                    row.bool("complete_revascularisation")));
        }
    }

    void unloading(FactRow row) {
        if (row.isAnswered()) {
            unloadings.add(new UnloadingFact(
                    row.text("code"),
                    row.isDone(),
                    row.text("relation"),
                    row.integer("relation_minutes"),
                    row.moment("start_time")));
        }
    }

    void anticoagulation(FactRow row) {
        BigDecimal dose = row.decimal("dose_per_weight");
        boolean perKilogram = UNITS_PER_KG.contains(String.valueOf(row.text("dose_per_weight_unit")));
        if (row.isDone() && dose != null && perKilogram) {
            dosesPerWeight.add(dose);
        }
    }

    TreatmentFacts build() {
        return new TreatmentFacts(segments, cannulations, preclosings, pcis, unloadings, dosesPerWeight);
    }
}
