package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a run is told, in four levels that build on each other: identified, procedural, clinical, outcome.
 *
 * @param level 0 to 4, the highest whose needs and those of all below it are met
 */
public record Completeness(int level) {

    private static final List<String> NAMES =
            List.of("not identified", "identified", "procedural", "clinical", "outcome");
    /** How many levels there are. */
    public static final int LEVELS = 5;

    private static final String PRE_ECMO = "pre-ecmo";
    private static final long MONTH = 30 * Moment.DAY;

    /** @param missing every need that is not met */
    public static Completeness without(Set<Need> missing) {
        return new Completeness(
                missing.stream().mapToInt(need -> need.level() - 1).min().orElse(NAMES.size() - 1));
    }

    static Completeness of(RunFacts facts, RunClock clock, VitalCourse vital) {
        return without(Arrays.stream(Need.values())
                .filter(need -> !isMet(need, facts, clock, vital))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class))));
    }

    public String name() {
        return NAMES.get(level);
    }

    /** Name of the level that comes next; empty at the last. */
    public Optional<String> next() {
        return level + 1 < NAMES.size() ? Optional.of(NAMES.get(level + 1)) : Optional.empty();
    }

    /** Whether the next level needs this. */
    public boolean isNext(Need need) {
        return need.level() == level + 1;
    }

    private static boolean isMet(Need need, RunFacts facts, RunClock clock, VitalCourse vital) {
        List<CannulationFact> cannulations = facts.treatments().cannulations().stream()
                .filter(CannulationFact::done)
                .toList();
        StayFact stay = facts.hospital().stay();
        return switch (need) {
            case PATIENT -> !facts.patient().equals(PatientFact.UNKNOWN);
            case CENTRE -> facts.hospital().centre() != null;
            case START -> clock.start() != null;
            case ARTERIAL_CANNULATION -> hasRole(cannulations, "arterial-return");
            case VENOUS_CANNULATION -> hasRole(cannulations, "venous-drainage");
            case APPROACH -> cannulations.stream().allMatch(each -> each.approach() != null);
            case CANNULA -> cannulations.stream().allMatch(each -> each.cannula() != null);
            case MODE_SEGMENT -> !facts.treatments().segments().isEmpty();
            case DECANNULATION -> !"completed".equals(facts.run().status()) || removed(cannulations, facts);
            case INDICATION -> !facts.indications().isEmpty();
            case COMORBIDITIES -> !facts.findings().statements().isEmpty();
            case MEASUREMENT_BEFORE -> measuredBefore(facts, clock);
            case CHECKLISTS -> everyGroupListed(facts.course().checklists());
            case RUN_OUTCOME -> facts.run().outcome() != null;
            case SURVIVED_48H -> facts.course().outcomes().stream().anyMatch(OutcomeFact::survived48hTold);
            case DISPOSITION -> stay != null && stay.disposition() != null;
            case END_OF_STAY -> stay != null && stay.ended();
            case END_OF_ICU_STAY -> facts.hospital().icuStays().stream().allMatch(StayFact::ended);
            case FOLLOW_UP -> vital.dead() || observedAfterAMonth(facts, clock);
        };
    }

    private static boolean hasRole(List<CannulationFact> cannulations, String role) {
        return cannulations.stream().anyMatch(each -> role.equals(each.role()));
    }

    private static boolean removed(List<CannulationFact> cannulations, RunFacts facts) {
        return cannulations.stream()
                .flatMap(each -> Optional.ofNullable(each.cannula()).stream())
                .allMatch(cannula -> facts.removal().removedCannulae().contains(cannula));
    }

    private static boolean measuredBefore(RunFacts facts, RunClock clock) {
        return facts.findings().measurements().stream().anyMatch(measured -> {
            if (PRE_ECMO.equals(measured.when().timepoint())) {
                return true;
            }
            Long minutes = clock.minutes(measured.when());
            return minutes != null && minutes <= 0;
        });
    }

    private static boolean observedAfterAMonth(RunFacts facts, RunClock clock) {
        return facts.course().vitalStatuses().stream().anyMatch(vital -> {
            Long minutes = clock.minutes(vital.when());
            return minutes != null && minutes >= MONTH;
        });
    }

    private static boolean everyGroupListed(List<ChecklistFact> checklists) {
        Set<String> listed = checklists.stream().map(ChecklistFact::group).collect(Collectors.toSet());
        return Arrays.stream(ComplicationGroup.values())
                .map(ComplicationGroup::code)
                .allMatch(listed::contains);
    }
}
