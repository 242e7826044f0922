package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;

/** Whether the vessels were closed with technical success; an empty cell says nothing. */
record ClosureResult() implements YesNoColumn {

    static final String ROLE = "closure";

    private static final Code CODE = Code.of("ecmo-observation#closure-result");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell).ifPresent(success -> {
            run.decannulation(cell);
            Observation result = observation(run);
            result.setValue(new BooleanType(success));
        });
    }

    static Observation observation(RunDraft run) {
        Observation result = run.shared("ecmo-closure-result", ROLE);
        result.setCode(CODE.concept());
        result.setPartOf(null).addPartOf(run.reference("Procedure", DecannulationColumn.ROLE));
        return result;
    }
}
