package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.PreclosingFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the cannulae went in.
 *
 * @param approach of the arterial cannula, else of any; null when not stated
 * @param distalPerfusion whether a reperfusion line was placed with success
 * @param preclosingSuccess whether every preclosing that was tried succeeded
 * @param closureDevices all devices of all vessels; null when not stated for each
 * @param cannulationMinutes first puncture to the start of support: as stated, else by the clock
 * @param success an arterial and a venous cannula both in place
 * @param heparinPerKg first bolus in [IU]/kg
 */
public record Technique(
        @Nullable String approach,
        @Nullable BigDecimal arterialCannulaFr,
        @Nullable BigDecimal venousCannulaFr,
        Presence distalPerfusion,
        Presence preclosing,
        Presence preclosingSuccess,
        @Nullable Integer closureDevices,
        @Nullable Long cannulationMinutes,
        Presence success,
        @Nullable BigDecimal heparinPerKg) {

    private static final String ARTERIAL = "arterial-return";
    private static final String VENOUS = "venous-drainage";
    private static final String DISTAL = "distal-perfusion";

    static Technique of(RunFacts facts, RunClock clock) {
        List<CannulationFact> cannulations = facts.treatments().cannulations();
        List<CannulationFact> done =
                cannulations.stream().filter(CannulationFact::done).toList();
        List<PreclosingFact> preclosings = facts.treatments().preclosings();
        Long stated = Support.length(facts.findings().lengths(), "cannulation-time");
        return new Technique(
                approach(done),
                french(done, ARTERIAL),
                french(done, VENOUS),
                placed(cannulations, DISTAL),
                preclosing(preclosings),
                preclosingSuccess(preclosings),
                closureDevices(preclosings),
                stated != null ? stated : cannulationMinutes(done, clock),
                both(placed(cannulations, ARTERIAL), placed(cannulations, VENOUS)),
                facts.treatments().dosesPerWeight().stream().findFirst().orElse(null));
    }

    private static @Nullable String approach(List<CannulationFact> cannulations) {
        return cannulations.stream()
                .filter(cannulation -> cannulation.approach() != null)
                .min((a, b) -> Boolean.compare(ARTERIAL.equals(b.role()), ARTERIAL.equals(a.role())))
                .map(CannulationFact::approach)
                .orElse(null);
    }

    /** A first puncture after the start of support is a contradiction, and no length. */
    private static @Nullable Long cannulationMinutes(List<CannulationFact> done, RunClock clock) {
        return done.stream()
                .map(CannulationFact::start)
                .map(clock::exactMinutes)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .filter(minutes -> minutes <= 0)
                .map(minutes -> -minutes)
                .orElse(null);
    }

    private static @Nullable BigDecimal french(List<CannulationFact> cannulations, String role) {
        return cannulations.stream()
                .filter(cannulation -> role.equals(cannulation.role()))
                .map(CannulationFact::frenchSize)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Present with one success; absent when every attempt failed or none was made; missing when no outcome is stated. */
    private static Presence placed(List<CannulationFact> cannulations, String role) {
        List<CannulationFact> ofRole = cannulations.stream()
                .filter(cannulation -> role.equals(cannulation.role()))
                .toList();
        if (ofRole.stream().anyMatch(cannulation -> "success".equals(cannulation.outcome()))) {
            return Presence.PRESENT;
        }
        boolean allFailed = !ofRole.isEmpty()
                && ofRole.stream()
                        .allMatch(cannulation -> !cannulation.done() || "failure".equals(cannulation.outcome()));
        return allFailed ? Presence.ABSENT : Presence.MISSING;
    }

    private static Presence both(Presence one, Presence other) {
        if (one == Presence.ABSENT || other == Presence.ABSENT) {
            return Presence.ABSENT;
        }
        return one == Presence.PRESENT && other == Presence.PRESENT ? Presence.PRESENT : Presence.MISSING;
    }

    private static Presence preclosing(List<PreclosingFact> preclosings) {
        if (preclosings.isEmpty()) {
            return Presence.MISSING;
        }
        return Presence.of(preclosings.stream().anyMatch(PreclosingFact::done));
    }

    private static Presence preclosingSuccess(List<PreclosingFact> preclosings) {
        List<String> outcomes = preclosings.stream()
                .filter(PreclosingFact::done)
                .map(preclosing -> String.valueOf(preclosing.outcome()))
                .toList();
        if (outcomes.contains("failure")) {
            return Presence.ABSENT;
        }
        boolean known = !outcomes.isEmpty() && outcomes.stream().allMatch("success"::equals);
        return known ? Presence.PRESENT : Presence.MISSING;
    }

    private static @Nullable Integer closureDevices(List<PreclosingFact> preclosings) {
        Integer sum = null;
        for (PreclosingFact preclosing : preclosings) {
            if (!preclosing.done()) {
                continue;
            }
            if (preclosing.deviceCount() == null) {
                return null;
            }
            sum = preclosing.deviceCount() + (sum == null ? 0 : sum);
        }
        return sum;
    }
}
