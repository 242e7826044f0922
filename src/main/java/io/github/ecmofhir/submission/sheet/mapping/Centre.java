package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;

/** The hospital that ran the support. */
record Centre() implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        if (cell.isEmpty()) {
            throw cell.problem("The name or code of the centre is needed.");
        }
        run.centre(cell.text());
    }
}
