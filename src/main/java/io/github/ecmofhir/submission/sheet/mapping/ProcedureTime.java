package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * A length of time that belongs to the run, such as that of support, in the unit of the sheet.
 *
 * @param code what lasted
 */
record ProcedureTime(List<Code> code, String unit) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation time = run.observation("ecmo-procedure-time", "time/" + cell.column());
        time.setCode(Code.concept(code));
        cell.decimal()
                .ifPresentOrElse(
                        value -> time.setValue(new Unit(unit).quantity(value)),
                        () -> time.setDataAbsentReason(Absent.reason()));
    }
}
