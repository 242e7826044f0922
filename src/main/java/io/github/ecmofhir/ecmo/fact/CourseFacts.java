package io.github.ecmofhir.ecmo.fact;

import java.util.List;

/** How it went on: complications, the end of support, alive or dead. */
public record CourseFacts(
        List<ComplicationFact> complications,
        List<ChecklistFact> checklists,
        List<OutcomeFact> outcomes,
        List<VitalFact> vitalStatuses) {

    public CourseFacts {
        complications = List.copyOf(complications);
        checklists = List.copyOf(checklists);
        outcomes = List.copyOf(outcomes);
        vitalStatuses = List.copyOf(vitalStatuses);
    }
}
