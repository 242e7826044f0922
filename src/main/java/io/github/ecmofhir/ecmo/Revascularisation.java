package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.TimiFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Coronary intervention around the run.
 *
 * @param timing during, before, after, unknown or none; null when missing. Of several interventions the first of this list
 * @param timiPost lowest grade after intervention over all treated vessels; null when one of them has none
 */
public record Revascularisation(
        Presence pci, @Nullable String timing, @Nullable Integer timiPost, Presence timi3All, Presence complete) {

    private static final List<String> TIMINGS = List.of("during", "before", "after", "unknown");
    /** SNOMED CT codes of TIMI grades 0 to 3. */
    private static final String BELOW_3 = "below-3";

    private static final Map<String, Integer> GRADES =
            Map.of("371867000", 0, "371866009", 1, "371864007", 2, "371865008", 3);

    static Revascularisation of(RunFacts facts, RunClock clock, Support support) {
        List<PciFact> pcis = facts.treatments().pcis();
        List<PciFact> done = pcis.stream().filter(PciFact::done).toList();
        Presence pci = pcis.isEmpty() ? Presence.MISSING : Presence.of(!done.isEmpty());
        List<@Nullable Integer> grades = grades(facts.findings().timiFlows());
        return new Revascularisation(
                pci,
                pci == Presence.ABSENT ? "none" : timing(done, clock, support),
                lowest(grades),
                allThree(grades, belowThree(facts.findings().timiFlows())),
                complete(done));
    }

    /** After intervention, one a vessel; null where the grade is not stated. */
    private static List<@Nullable Integer> grades(List<TimiFact> flows) {
        List<@Nullable Integer> grades = new ArrayList<>();
        for (TimiFact flow : flows) {
            if ("post".equals(flow.phase())) {
                grades.add(flow.grade() == null ? null : GRADES.get(flow.grade()));
            }
        }
        return grades;
    }

    /** Whether some vessel is stated to be below grade 3 without its grade. */
    private static boolean belowThree(List<TimiFact> flows) {
        return flows.stream().anyMatch(flow -> "post".equals(flow.phase()) && BELOW_3.equals(flow.grade()));
    }

    private static @Nullable Integer lowest(List<@Nullable Integer> grades) {
        return grades.contains(null)
                ? null
                : grades.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null);
    }

    /** One vessel below three answers for all, even where others are not known. */
    private static Presence allThree(List<@Nullable Integer> grades, boolean below) {
        if (below || grades.stream().anyMatch(grade -> grade != null && grade < 3)) {
            return Presence.ABSENT;
        }
        return grades.isEmpty() || grades.contains(null) ? Presence.MISSING : Presence.PRESENT;
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
        Long minutes = relation != null ? Long.valueOf(relation) : clock.exactMinutes(pci.start());
        if (minutes == null) {
            return "unknown";
        }
        if (minutes < 0) {
            return "before";
        }
        Long end = support.endMinutes();
        return end != null && minutes > end ? "after" : "during";
    }

    private static Presence complete(List<PciFact> done) {
        return done.stream()
                .map(PciFact::completeRevascularisation)
                .map(Presence::of)
                .reduce(Presence.MISSING, Presence::or);
    }
}
