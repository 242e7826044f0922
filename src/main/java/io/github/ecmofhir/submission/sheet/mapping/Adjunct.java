package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Whether something else was done, such as ventilation.
 *
 * @param name of the resource among those of the run
 * @param timepoint of ecmo-timepoint
 */
record Adjunct(String name, List<Code> code, String timepoint) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(done -> {
            Procedure procedure = run.procedure("ecmo-adjunct-procedure", name, done);
            procedure.setCode(Code.concept(code));
            procedure.addExtension(Extensions.timepoint(Code.of("ecmo-timepoint#" + timepoint)));
        });
    }
}
