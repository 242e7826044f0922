package io.github.ecmofhir.ecmo.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one group of complications was looked for.
 *
 * @param assessment code of ecmo-checklist
 * @param assessedItems what was looked for when the group was assessed in part
 */
public record ChecklistFact(String group, @Nullable String assessment, Set<String> assessedItems) {

    public ChecklistFact {
        assessedItems = Set.copyOf(assessedItems);
    }
}
