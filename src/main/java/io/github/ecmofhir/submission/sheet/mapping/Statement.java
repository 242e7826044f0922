package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * Whether the patient had a condition or treatment before the run.
 *
 * @param code what was had; the first coding is the one that counts, others translate it
 */
record Statement(List<Code> code) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation statement = run.observation("ecmo-comorbidity-statement", "stmt/" + cell.column());
        statement.setCode(Code.concept(code));
        Presence.observe(statement, cell);
    }
}
