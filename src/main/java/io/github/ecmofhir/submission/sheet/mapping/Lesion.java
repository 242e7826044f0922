package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/** Whether a coronary vessel is diseased. */
record Lesion(List<Code> vessel) implements YesNoColumn {

    private static final Code CODE = Code.of("ecmo-observation#coronary-lesion");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation lesion = run.observation("ecmo-coronary-lesion", "lesion/" + cell.column());
        lesion.setCode(CODE.concept());
        lesion.setBodySite(Code.concept(vessel));
        Presence.observe(lesion, cell);
    }
}
