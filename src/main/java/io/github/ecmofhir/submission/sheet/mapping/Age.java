package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;

/** Age in years when support started. */
record Age() implements ColumnKind {

    private static final Unit YEARS = new Unit("a");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.decimal()
                .ifPresent(years -> run.run()
                        .addExtension(Extensions.of("age-at-run", YEARS.in(new org.hl7.fhir.r4.model.Age(), years))));
    }
}
