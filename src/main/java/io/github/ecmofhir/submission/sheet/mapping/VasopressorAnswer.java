package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;

/**
 * A yes or no about vasopressors.
 *
 * @param code of ecmo-observation: {@code vasopressor-use} or {@code vasopressor-decrease}
 * @param timepoint of ecmo-timepoint
 */
record VasopressorAnswer(String code, String timepoint) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation answer = observation(code, timepoint, cell, run);
        Presence.in(cell)
                .ifPresentOrElse(
                        yes -> answer.setValue(new BooleanType(yes)),
                        () -> answer.setDataAbsentReason(Absent.reason()));
    }

    static Observation observation(String code, String timepoint, Cell cell, RunDraft run) {
        Observation observation = run.observation("ecmo-vasopressor-count", "vasopressor/" + cell.column());
        observation.setCode(Code.of("ecmo-observation#" + code).concept());
        observation.addExtension(Extensions.timepoint(Code.of("ecmo-timepoint#" + timepoint)));
        return observation;
    }
}
