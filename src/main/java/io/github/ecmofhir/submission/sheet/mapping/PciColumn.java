package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Whether a coronary intervention was done.
 *
 * @param relation when, seen from the run: a code of ecmo-relation
 */
record PciColumn(List<Code> code, String relation) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(done -> {
            if (done) {
                new Pci(code, relation).state(run);
            } else {
                Procedure pci = run.procedure("ecmo-pci", Pci.ROLE);
                pci.setCode(Code.concept(code));
                PreclosingColumn.notDone(pci);
            }
        });
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return Presence.cell(cases.apply(column));
    }
}
