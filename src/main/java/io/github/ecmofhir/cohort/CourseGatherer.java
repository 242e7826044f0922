package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.CourseFacts;
import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.VitalFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers how one run went on: complications, the end of support, alive or dead. */
final class CourseGatherer {

    private final List<ComplicationFact> complications = new ArrayList<>();
    private final List<ChecklistFact> checklists = new ArrayList<>();
    private final Map<String, Set<String>> assessedItems = new HashMap<>();
    private final List<OutcomeFact> outcomes = new ArrayList<>();
    private final List<VitalFact> vitalStatuses = new ArrayList<>();

    void complication(FactRow row) {
        String item = row.text("item");
        if (row.isStated() && item != null) {
            // What nobody has affirmed yet is unknown; a checklist must not make it absent
            complications.add(new ComplicationFact(
                    item,
                    row.isAffirmed() ? row.presence("presence") : Presence.MISSING,
                    row.moment("onset"),
                    row.text("phase"),
                    row.text("severity"),
                    row.text("criterion_version")));
        }
    }

    /** Must come before {@link #checklist}: the items belong to the checklist of the same id. */
    void assessedItem(FactRow row) {
        String item = row.text("item");
        if (item != null) {
            assessedItems.computeIfAbsent(row.id(), id -> new HashSet<>()).add(item);
        }
    }

    void checklist(FactRow row) {
        String group = row.text("complication_group");
        if (row.isAffirmed() && group != null) {
            checklists.add(
                    new ChecklistFact(group, row.text("assessment"), assessedItems.getOrDefault(row.id(), Set.of())));
        }
    }

    void outcome(FactRow row) {
        if (row.isAffirmed()) {
            outcomes.add(new OutcomeFact(
                    row.presence("weaned"),
                    row.presence("survived_48h"),
                    Boolean.TRUE.equals(row.bool("survived_48h_told"))));
        }
    }

    void vitalStatus(FactRow row) {
        if (row.isAffirmed()) {
            vitalStatuses.add(new VitalFact(row.text("vital_status"), row.when()));
        }
    }

    CourseFacts build() {
        return new CourseFacts(complications, checklists, outcomes, vitalStatuses);
    }
}
