package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.BooleanType;

/** Whether a crossover balloon was used at decannulation; an empty cell says nothing. */
record Crossover() implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell)
                .ifPresent(used ->
                        run.decannulation(cell).addExtension(Extensions.of("crossover", new BooleanType(used))));
    }
}
