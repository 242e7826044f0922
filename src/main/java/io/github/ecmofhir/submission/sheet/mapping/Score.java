package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;

/**
 * A score in whole points.
 *
 * @param timepoint of ecmo-timepoint
 */
record Score(List<Code> code, String timepoint) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation score = run.observation("ecmo-score", "score/" + cell.column());
        score.setCode(Code.concept(code));
        score.addExtension(Extensions.timepoint(Code.of("ecmo-timepoint#" + timepoint)));
        score.setEffective(Absent.dateTime());
        cell.whole()
                .ifPresentOrElse(
                        points -> score.setValue(new IntegerType(points)),
                        () -> score.setDataAbsentReason(Absent.reason()));
    }
}
