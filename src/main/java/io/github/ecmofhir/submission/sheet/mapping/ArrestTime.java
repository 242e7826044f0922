package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.Observation;

/**
 * A time of the cardiac arrest before support, in minutes. An empty cell says nothing: without an arrest there is no time.
 *
 * @param component of ecmo-observation: {@code no-flow-time} or {@code low-flow-time}
 */
record ArrestTime(String component) implements ColumnKind {

    private static final Unit MINUTES = new Unit("min");
    private static final Code CODE = Code.of("ecmo-observation#arrest-timing");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.decimal().ifPresent(minutes -> {
            Observation timing = run.shared("ecmo-arrest-timing", "arrest-timing");
            timing.setCode(CODE.concept());
            timing.addComponent()
                    .setCode(Code.of("ecmo-observation#" + component).concept())
                    .setValue(MINUTES.quantity(minutes));
        });
    }
}
