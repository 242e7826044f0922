package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;

/**
 * A column that means something only together with another one.
 *
 * @param column the other one, which reads this one
 */
record ReadWith(String column) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        // the other column does
    }
}
