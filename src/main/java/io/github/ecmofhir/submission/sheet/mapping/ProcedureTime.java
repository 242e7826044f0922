package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** The case table has support in minutes, which any unit of the sheet comes from without loss. */
    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        String value = cases.apply(column);
        return column.equals("ecmo_minutes") && !value.isEmpty()
                ? new Unit(unit).ofMinutes(new BigDecimal(value)).toPlainString()
                : value;
    }
}
