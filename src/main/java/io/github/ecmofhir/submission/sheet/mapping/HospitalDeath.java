package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether the patient died in hospital. Who did not, left for another hospital or otherwise.
 *
 * @param transfer column that says how the patient left
 * @param transferred cell of that column which means: to another hospital
 */
record HospitalDeath(String transfer, String transferred) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> died = Presence.in(cell);
        if (died.isEmpty()) {
            return;
        }
        if (died.get()) {
            Discharge.finish(run, Discharge.EXPIRED);
        } else {
            boolean left = row.cell(transfer).text().equals(transferred);
            Discharge.finish(run, left ? Discharge.OTHER_HOSPITAL : Discharge.OTHER);
        }
    }

    @Override
    public List<String> alsoReads() {
        return List.of(transfer);
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return switch (cases.apply(column)) {
            case "dead" -> "1";
            case "alive", "transferred" -> "0";
            default -> "";
        };
    }
}
