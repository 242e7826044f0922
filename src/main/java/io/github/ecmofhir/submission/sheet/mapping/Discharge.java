package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/**
 * Whether the patient left the hospital alive. Not discharged and dead is a death in hospital; not discharged and alive
 * is still in hospital.
 *
 * @param dead column that says whether the patient is dead
 */
record Discharge(String dead) implements ColumnKind {

    static final Code EXPIRED = Code.of("disposition#exp \"Expired\"");
    static final Code OTHER = Code.of("disposition#oth \"Other\"");
    static final Code OTHER_HOSPITAL = Code.of("disposition#other-hcf \"Other healthcare facility\"");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> discharged = Presence.in(cell);
        Optional<Boolean> died = Presence.in(row.cell(dead));
        if (discharged.isEmpty()) {
            return;
        }
        if (discharged.get()) {
            finish(run, OTHER);
        } else if (died.isPresent()) {
            if (died.get()) {
                finish(run, EXPIRED);
            } else {
                run.hospital().setStatus(EncounterStatus.INPROGRESS);
            }
        }
    }

    @Override
    public List<String> alsoReads() {
        return List.of(dead);
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return switch (cases.apply(column)) {
            case "alive", "transferred" -> "1";
            case "dead", "pending" -> "0";
            default -> "";
        };
    }

    static void finish(RunDraft run, Code disposition) {
        run.hospital().setStatus(EncounterStatus.FINISHED);
        run.hospital().getHospitalization().setDischargeDisposition(disposition.concept());
    }
}
