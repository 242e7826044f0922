package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;

/**
 * How many kinds of vasopressor were running.
 *
 * @param timepoint of ecmo-timepoint
 */
record VasopressorCount(String timepoint) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation count = VasopressorAnswer.observation("vasopressor-count", timepoint, cell, run);
        cell.whole()
                .ifPresentOrElse(
                        number -> count.setValue(new IntegerType(number)),
                        () -> count.setDataAbsentReason(Absent.reason()));
    }
}
