package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells that a column may hold, where its other kinds each look at some of them. */
record Values(Map<String, String> cells) implements ColumnKind {

    Values {
        cells = new LinkedHashMap<>(cells);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.oneOf(cells);
    }
}
