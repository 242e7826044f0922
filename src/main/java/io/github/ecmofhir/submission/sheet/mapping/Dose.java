package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.Observation;

/**
 * Radiation or contrast of the decannulation; an empty cell says nothing.
 *
 * @param component what was measured
 */
record Dose(Code component, String unit) implements ColumnKind {

    private static final Code CODE = Code.of("ecmo-observation#radiation-dose");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.decimal().ifPresent(value -> {
            run.decannulation(cell);
            Observation dose = run.shared("ecmo-radiation-dose", "radiation/decannulation");
            dose.setCode(CODE.concept());
            dose.setPartOf(null).addPartOf(run.reference("Procedure", DecannulationColumn.ROLE));
            dose.addComponent().setCode(component.concept()).setValue(new Unit(unit).quantity(value));
        });
    }
}
