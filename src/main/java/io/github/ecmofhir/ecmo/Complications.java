package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.CourseFacts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What went wrong in a run, three-valued. Absence is never inferred from silence: it needs an explicit statement or the
 * group's checklist. Whether something was assessed never depends on the answer.
 */
public final class Complications {

    private final Map<String, Presence> items = new HashMap<>();
    private final List<Complication> present;
    private final Set<ComplicationGroup> assessed = EnumSet.noneOf(ComplicationGroup.class);

    private Complications(List<Complication> present) {
        this.present = present;
    }

    static Complications of(CourseFacts course, RunClock clock) {
        Complications complications = new Complications(course.complications().stream()
                .filter(fact -> fact.presence() == Presence.PRESENT)
                .map(fact -> new Complication(
                        fact.item(), clock.minutes(fact.onset()), fact.phase(), fact.severity(), fact.criterion()))
                .toList());
        Map<String, Presence> stated = stated(course.complications());
        for (ComplicationGroup group : ComplicationGroup.values()) {
            complications.decide(group, stated, Assessment.of(group, course.checklists()));
        }
        return complications;
    }

    /** Every event that is present, in no promised order. */
    public List<Complication> present() {
        return present;
    }

    /** @param item code of ecmo-complication-type */
    public Presence item(String item) {
        return items.getOrDefault(item, Presence.MISSING);
    }

    /** Present with any item, absent when the group was assessed and has none, else missing. */
    public Presence group(ComplicationGroup group) {
        if (group.items().stream().anyMatch(item -> item(item) == Presence.PRESENT)) {
            return Presence.PRESENT;
        }
        return isAssessed(group) ? Presence.ABSENT : Presence.MISSING;
    }

    /** Whether the group as a whole was looked for: only then the run is in the denominator of its figure. */
    public boolean isAssessed(ComplicationGroup group) {
        return assessed.contains(group);
    }

    private void decide(ComplicationGroup group, Map<String, Presence> stated, Assessment assessment) {
        boolean anyPresent = group.items().stream().anyMatch(item -> stated.get(item) == Presence.PRESENT);
        // What happened may have been any of the group's items.
        boolean unspecified = stated.get(group.unspecified()) == Presence.PRESENT;
        for (String item : group.items()) {
            boolean absent = !unspecified && assessment.impliesAbsent(item, anyPresent);
            items.put(item, stated.getOrDefault(item, absent ? Presence.ABSENT : Presence.MISSING));
        }
        if (assessment.coversGroup(stated)) {
            assessed.add(group);
        }
    }

    /** Of several statements about one item, present wins, as an event does not unhappen; then absent. */
    private static Map<String, Presence> stated(List<ComplicationFact> facts) {
        Map<String, Presence> stated = new HashMap<>();
        facts.forEach(fact -> stated.merge(fact.item(), fact.presence(), Presence::or));
        return stated;
    }

    /**
     * How far a group was looked for, by its checklist; where there are several, by all of them together.
     *
     * @param wholly all items were looked for
     * @param asGroup its presence was asked and answered, and its items were not
     * @param items what was looked for when it was assessed in part
     */
    private record Assessment(ComplicationGroup group, boolean wholly, boolean asGroup, Set<String> items) {

        static Assessment of(ComplicationGroup group, List<ChecklistFact> checklists) {
            List<ChecklistFact> own = checklists.stream()
                    .filter(checklist -> group.code().equals(checklist.group()))
                    .toList();
            return new Assessment(
                    group,
                    own.stream().anyMatch(checklist -> "all-assessed".equals(checklist.assessment())),
                    own.stream().anyMatch(checklist -> "group-assessed".equals(checklist.assessment())),
                    own.stream()
                            .filter(checklist -> "partially-assessed".equals(checklist.assessment()))
                            .flatMap(checklist -> checklist.assessedItems().stream())
                            .collect(Collectors.toSet()));
        }

        /** Whether an item of which nothing is stated is absent. */
        boolean impliesAbsent(String item, boolean anyPresent) {
            // Asked as a group and answered with no, each of its items is absent.
            return wholly || (asGroup && !anyPresent) || items.contains(item);
        }

        /** An item stated as unknown was not assessed, whatever the checklist says of the others. */
        boolean coversGroup(Map<String, Presence> stated) {
            if (asGroup && stated.get(group.unspecified()) != Presence.MISSING) {
                return true;
            }
            boolean unknownItem = group.items().stream().anyMatch(item -> stated.get(item) == Presence.MISSING);
            return !unknownItem && (wholly || group.specific().stream().allMatch(item -> isCovered(item, stated)));
        }

        private boolean isCovered(String item, Map<String, Presence> stated) {
            return stated.containsKey(item) || items.contains(item);
        }
    }
}
