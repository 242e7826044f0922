package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.BooleanType;

/**
 * What the closure of the vessels took beside; an empty cell says nothing.
 *
 * @param component of ecmo-closure-component
 */
record ClosureComponent(String component) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(answer -> {
            run.decannulation(cell);
            ClosureResult.observation(run)
                    .addComponent()
                    .setCode(Code.of("ecmo-closure-component#" + component).concept())
                    .setValue(new BooleanType(answer));
        });
    }
}
