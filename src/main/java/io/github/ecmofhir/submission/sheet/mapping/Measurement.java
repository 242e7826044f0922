package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * A laboratory value, vital sign or body measure with its unit.
 *
 * @param timepoint of ecmo-timepoint, e.g. {@code pre-ecmo}; the clock time is not known
 */
record Measurement(List<Code> code, String unit, String timepoint) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation measurement = run.observation("ecmo-measurement", "measurement/" + cell.column());
        measurement.setCode(Code.concept(code));
        measurement.addExtension(Extensions.timepoint(Code.of("ecmo-timepoint#" + timepoint)));
        measurement.setEffective(Absent.dateTime());
        cell.decimal()
                .ifPresentOrElse(
                        value -> measurement.setValue(new Unit(unit).quantity(value)),
                        () -> measurement.setDataAbsentReason(Absent.reason()));
    }
}
