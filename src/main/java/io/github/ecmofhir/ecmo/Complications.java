package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a run, three-valued. Absence is never inferred from silence: it needs an explicit statement or the
 * group's checklist. Whether something was assessed never depends on the answer.
 */
public final class Complications {

    private static final String ALL_ASSESSED = "all-assessed";
    private static final String GROUP_ASSESSED = "group-assessed";
    private static final String PARTIALLY_ASSESSED = "partially-assessed";

    private final Map<String, Presence> items = new HashMap<>();
    private final Map<ComplicationGroup, Boolean> assessed = new EnumMap<>(ComplicationGroup.class);

    private Complications() {}

    static Complications of(RunFacts facts) {
        Complications complications = new Complications();
        Map<String, Presence> stated = stated(facts.complications());
        for (ComplicationGroup group : ComplicationGroup.values()) {
            complications.decide(group, stated, checklist(facts, group));
        }
        return complications;
    }

    /** @param item code of ecmo-complication-type */
    public Presence item(String item) {
        return items.getOrDefault(item, Presence.MISSING);
    }

    /** Present with any item, absent when the group was assessed and has none, else missing. */
    public Presence group(ComplicationGroup group) {
        if (hasPresent(group)) {
            return Presence.PRESENT;
        }
        return isAssessed(group) ? Presence.ABSENT : Presence.MISSING;
    }

    /** Whether the group as a whole was looked for: only then the run is in the denominator of its figure. */
    public boolean isAssessed(ComplicationGroup group) {
        return assessed.getOrDefault(group, false);
    }

    private boolean hasPresent(ComplicationGroup group) {
        return group.items().stream().anyMatch(item -> item(item) == Presence.PRESENT);
    }

    private void decide(ComplicationGroup group, Map<String, Presence> stated, @Nullable ChecklistFact checklist) {
        boolean anyPresent = group.items().stream().anyMatch(item -> stated.get(item) == Presence.PRESENT);
        boolean unspecified = stated.get(group.unspecified()) == Presence.PRESENT;
        for (String item : group.items()) {
            Presence statement = stated.getOrDefault(item, Presence.MISSING);
            boolean known = !unspecified && coveredBy(checklist, item, anyPresent);
            items.put(item, statement.orElse(known ? Presence.ABSENT : Presence.MISSING));
        }
        boolean everyItemExplicit = group.specific().stream().allMatch(stated::containsKey);
        assessed.put(group, is(checklist, ALL_ASSESSED) || is(checklist, GROUP_ASSESSED) || everyItemExplicit);
    }

    /** Whether the checklist says that an item without a statement is absent. */
    private static boolean coveredBy(@Nullable ChecklistFact checklist, String item, boolean anyPresent) {
        if (checklist == null) {
            return false;
        }
        return is(checklist, ALL_ASSESSED)
                // The group's answer is no, so each of its items is.
                || (is(checklist, GROUP_ASSESSED) && !anyPresent)
                || (is(checklist, PARTIALLY_ASSESSED)
                        && checklist.assessedItems().contains(item));
    }

    private static boolean is(@Nullable ChecklistFact checklist, String assessment) {
        return checklist != null && assessment.equals(checklist.assessment());
    }

    /** Of several statements about one item, present wins: an event does not unhappen. */
    private static Map<String, Presence> stated(List<ComplicationFact> facts) {
        Map<String, Presence> stated = new HashMap<>();
        for (ComplicationFact fact : facts) {
            if (fact.presence().isKnown()) {
                stated.merge(fact.item(), fact.presence(), (a, b) -> a == Presence.PRESENT ? a : b);
            }
        }
        return stated;
    }

    private static @Nullable ChecklistFact checklist(RunFacts facts, ComplicationGroup group) {
        return facts.checklists().stream()
                .filter(checklist -> checklist.group().equals(group.code()))
                .findFirst()
                .orElse(null);
    }
}
