package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Whether a cannula could be placed.
 *
 * @param role of ecmo-cannulation-role
 * @param failure what the source says of those that could not
 */
record CannulationColumn(String role, Code site, Code approach, String failure) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(placed -> {
            Procedure cannulation = Cannulation.procedure(role, site, approach, run);
            cannulation.setOutcome(
                    Code.of("ecmo-outcome#" + (placed ? "success" : "failure")).concept());
            if (!placed) {
                cannulation.addNote().setText(failure);
            }
        });
    }
}
