package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory value, vital sign or body measure with its unit.
 *
 * @param timepoint of ecmo-timepoint, e.g. {@code pre-ecmo}; the clock time is not known
 * @param optional whether an empty cell says nothing, because the value does not exist, rather than that it is not known
 * @param rhythm of ecmo-rhythm-context, which the value holds for
 */
record Measurement(
        List<Code> code,
        String unit,
        String timepoint,
        @JsonSetter(nulls = Nulls.SET) boolean optional,
        @JsonSetter(nulls = Nulls.SET) @Nullable String rhythm)
        implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        if (optional && cell.isEmpty()) {
            return;
        }
        Observation measurement = run.observation("ecmo-measurement", "measurement/" + cell.column());
        measurement.setCode(Code.concept(code));
        measurement.addExtension(Extensions.timepoint(Code.of("ecmo-timepoint#" + timepoint)));
        if (rhythm != null) {
            measurement.addExtension(Extensions.of(
                    "rhythm-context", Code.of("ecmo-rhythm-context#" + rhythm).concept()));
        }
        measurement.setEffective(Absent.dateTime());
        cell.decimal()
                .ifPresentOrElse(
                        value -> measurement.setValue(new Unit(unit).quantity(value)),
                        () -> measurement.setDataAbsentReason(Absent.reason()));
    }
}
