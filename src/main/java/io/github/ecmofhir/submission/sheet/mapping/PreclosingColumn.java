package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Whether closure devices were placed before cannulation.
 *
 * @param vessels each with its devices
 * @param devices in each vessel
 * @param outcome of ecmo-outcome, as the source says it of all
 */
record PreclosingColumn(List<Code> vessels, int devices, String outcome) implements YesNoColumn {

    private static final Code CODE = Code.of("ecmo-procedure#preclosing");

    PreclosingColumn {
        vessels = List.copyOf(vessels);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> done = Presence.in(cell);
        for (int vessel = 0; vessel < vessels.size() && done.isPresent(); vessel++) {
            Procedure preclosing = run.procedure("ecmo-preclosing", "preclosing/" + (vessel + 1), done.get());
            preclosing.setCode(CODE.concept());
            preclosing.addBodySite(vessels.get(vessel).concept());
            if (done.get()) {
                preclosing.addExtension(Extensions.of("closure-device-count", new PositiveIntType(devices)));
                preclosing.setOutcome(Code.of("ecmo-outcome#" + outcome).concept());
            }
        }
    }
}
