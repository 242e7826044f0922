package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;

/**
 * Whether support was started during resuscitation.
 *
 * @param yes cells that say so
 */
record Resuscitation(List<String> yes) implements ColumnKind {

    Resuscitation {
        yes = List.copyOf(yes);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        if (!cell.isEmpty()) {
            run.run().addExtension(Extensions.of("ecpr", new BooleanType(yes.contains(cell.text()))));
        }
    }
}
