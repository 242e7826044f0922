package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Optional;

/**
 * Complications that the source says it looked for and did not find in some runs, and that have no column.
 *
 * @param when cell of the column that marks these runs
 * @param group of ecmo-complication-group
 * @param items of ecmo-complication-type
 * @param source where it says so
 */
record LookedFor(String when, String group, List<String> items, String source) implements ColumnKind {

    LookedFor {
        Complication.requireGroup(group);
        items = List.copyOf(items);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        if (cell.text().equals(when)) {
            items.forEach(item -> run.found(new Finding(group, item, Optional.of(false), null)));
        }
    }
}
