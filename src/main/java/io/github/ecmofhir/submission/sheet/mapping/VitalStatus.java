package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;

/**
 * Whether the patient was dead at the last contact.
 *
 * @param lastContact column with the length of time from the start of the run to the last contact, or to death
 * @param unit of that column
 */
record VitalStatus(String lastContact, String unit) implements ColumnKind {

    private static final Code CODE = Code.of("ecmo-observation#vital-status");
    private static final Code ALIVE = Code.of("ecmo-vital-status#alive");
    private static final Code DEAD = Code.of("ecmo-vital-status#dead");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> dead = Presence.in(cell);
        if (dead.orElse(false)) {
            run.patient().setDeceased(new BooleanType(true));
        }
        // a status without its time says nothing about any day
        row.cell(lastContact).decimal().ifPresent(offset -> observe(dead, offset, run));
    }

    @Override
    public List<String> alsoReads() {
        return List.of(lastContact);
    }

    /** Dead with a day of death; alive where there was a contact and no death. */
    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        if (!cases.apply(column).isEmpty()) {
            return "1";
        }
        return cases.apply("last_contact_day").isEmpty() ? "" : "0";
    }

    private void observe(Optional<Boolean> dead, BigDecimal offset, RunDraft run) {
        Observation status = run.observation("ecmo-vital-status", "vital-status");
        status.setCode(CODE.concept());
        status.addFocus(run.runReference());
        status.addExtension(Extensions.timepoint(new Unit(unit).quantity(offset)));
        status.setEffective(Absent.dateTime());
        dead.ifPresentOrElse(
                died -> status.setValue((died ? DEAD : ALIVE).concept()),
                () -> status.setDataAbsentReason(Absent.reason()));
    }
}
