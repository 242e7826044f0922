package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Procedure;

/**
 * How the cannulae were removed.
 *
 * @param techniques cell → code of ecmo-decannulation-technique, or {@code none} where they were not removed
 * @param offset column with the length of time from the start of the run
 * @param unit of that column
 * @param success column that says whether it succeeded
 */
record DecannulationColumn(Map<String, String> techniques, String offset, String unit, String success)
        implements ColumnKind {

    static final String ROLE = "decannulation";

    private static final String NONE = "none";
    private static final List<Code> CODE = List.of(
            Code.of("ecmo-procedure#decannulation"), Code.of("sct#233553003 \"Vascular cannula removal (procedure)\""));

    DecannulationColumn {
        techniques = new LinkedHashMap<>(techniques);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<String> technique = cell.oneOf(techniques).filter(code -> !code.equals(NONE));
        if (technique.isEmpty()) {
            return;
        }
        Procedure decannulation = run.procedure("ecmo-decannulation", ROLE);
        decannulation.setCode(Code.concept(CODE));
        decannulation.addExtension(Extensions.of(
                "decannulation-technique",
                Code.of("ecmo-decannulation-technique#" + technique.get()).concept()));
        row.cell(offset).decimal().ifPresent(length -> decannulation.addExtension(timepoint(length)));
        String outcome = Presence.in(row.cell(success))
                .map(succeeded -> succeeded ? "success" : "failure")
                .orElse("not-stated");
        decannulation.setOutcome(Code.of("ecmo-outcome#" + outcome).concept());
        run.decannulated(decannulation);
    }

    private Extension timepoint(BigDecimal length) {
        Extension timepoint = Extensions.timepoint(new Unit(unit).quantity(length));
        timepoint.addExtension(
                new Extension("code", Code.of("ecmo-timepoint#decannulation").concept()));
        return timepoint;
    }

    @Override
    public List<String> alsoReads() {
        return List.of(offset, success);
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return ColumnKind.inverse(techniques, cases.apply(column));
    }
}
