package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.Duration;

/** Length of the stay in intensive care. Without a length nothing is said of such a stay. */
record IcuStay(String unit) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.decimal().ifPresent(length -> run.icu().setLength(new Unit(unit).in(new Duration(), length)));
    }
}
