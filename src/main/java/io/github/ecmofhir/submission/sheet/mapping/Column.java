package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of the sheet.
 *
 * @param label what it holds, in words
 * @param caseColumn column of the case table from which the cell can be told again
 * @param becomes one thing or several; the first tells the cell again
 * @param cells value of the case column → cell, where the first thing cannot tell
 */
record Column(
        String label,
        @JsonProperty("case") String caseColumn,
        List<ColumnKind> becomes,
        @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> cells) {

    Column {
        if (becomes.isEmpty()) {
            throw new IllegalArgumentException("The column becomes nothing.");
        }
        becomes = List.copyOf(becomes);
        cells = cells == null ? null : new LinkedHashMap<>(cells);
    }

    void read(Cell cell, Row row, RunDraft run) {
        becomes.forEach(kind -> kind.read(cell, row, run));
    }

    String cell(UnaryOperator<String> cases) {
        return cells == null ? becomes.get(0).cell(cases, caseColumn) : cells.getOrDefault(cases.apply(caseColumn), "");
    }

    /** Other columns that give this one its meaning. */
    List<String> alsoReads() {
        return becomes.stream().flatMap(kind -> kind.alsoReads().stream()).toList();
    }
}
