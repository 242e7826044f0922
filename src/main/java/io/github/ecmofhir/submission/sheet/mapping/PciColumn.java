package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;

/**
 * Whether a coronary intervention was done.
 *
 * @param relation when, seen from the run: a code of ecmo-relation
 */
record PciColumn(List<Code> code, String relation) implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(done -> {
            if (done) {
                new Pci(code, relation).state(run);
            } else {
                run.procedure("ecmo-pci", Pci.ROLE, false).setCode(Code.concept(code));
            }
        });
    }
}
