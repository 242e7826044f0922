package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.TimiFact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Coronary intervention around the run.
 *
 * @param timing during, before, after, unknown or none; null when missing. Of several interventions the first of this list
 * @param timiPost lowest grade after intervention over all treated vessels; null when not stated
 */
public record Revascularisation(
        Presence pci, @Nullable String timing, @Nullable Integer timiPost, Presence timi3All, Presence complete) {

    private static final List<String> TIMINGS = List.of("during", "before", "after", "unknown");
    /** SNOMED CT codes of TIMI grades 0 to 3. */
    private static final Map<String, Integer> GRADES =
            Map.of("371867000", 0, "371866009", 1, "371864007", 2, "371865008", 3);

    static Revascularisation of(RunFacts facts, RunClock clock, Support support) {
        List<PciFact> done = facts.pcis().stream().filter(PciFact::done).toList();
        Presence pci = facts.pcis().isEmpty() ? Presence.MISSING : Presence.of(!done.isEmpty());
        Integer grade = facts.timiFlows().stream()
                .filter(flow -> "post".equals(flow.phase()))
                .map(TimiFact::grade)
                .filter(Objects::nonNull)
                .map(GRADES::get)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
        return new Revascularisation(
                pci,
                pci == Presence.ABSENT ? "none" : timing(done, clock, support),
                grade,
                grade == null ? Presence.MISSING : Presence.of(grade == 3),
                complete(done));
    }

    private static @Nullable String timing(List<PciFact> done, RunClock clock, Support support) {
        List<String> timings =
                done.stream().map(pci -> timing(pci, clock, support)).toList();
        return TIMINGS.stream().filter(timings::contains).findFirst().orElse(null);
    }

    private static String timing(PciFact pci, RunClock clock, Support support) {
        String stated = pci.relation();
        if (stated != null && !"unknown".equals(stated)) {
            return "same-time".equals(stated) ? "during" : stated;
        }
        Integer relation = pci.relationMinutes();
        Long minutes = clock.minutes(relation == null ? null : relation.longValue(), pci.start());
        Moment start = pci.start();
        boolean comparable = relation != null || (clock.isExact() && start != null && start.isExact());
        if (minutes == null || !comparable) {
            return "unknown";
        }
        if (minutes < 0) {
            return "before";
        }
        Long end = support.endMinutes();
        return end != null && minutes > end ? "after" : "during";
    }

    private static Presence complete(List<PciFact> done) {
        List<Boolean> stated = done.stream()
                .map(PciFact::completeRevascularisation)
                .filter(Objects::nonNull)
                .toList();
        return stated.isEmpty() ? Presence.MISSING : Presence.of(stated.contains(Boolean.TRUE));
    }
}
