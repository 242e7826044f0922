package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Whether an intra-aortic balloon pump was placed after support had started.
 *
 * @param delay column with the hours from the start of support to the pump
 */
record Iabp(String delay) implements ColumnKind {

    private static final Code CODE =
            Code.of("sct#16965008 \"Insertion of intra-aortic balloon counterpulsation (procedure)\"");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> placed = Presence.in(cell);
        if (placed.isEmpty()) {
            return;
        }
        Procedure pump = run.procedure("ecmo-lv-unloading", "iabp", placed.get());
        pump.setCode(CODE.concept());
        pump.setPerformed(null);
        if (!placed.get()) {
            return;
        }
        Extension relation = Extensions.relation(Code.of("ecmo-relation#after"));
        row.cell(delay)
                .decimal()
                .ifPresent(hours -> relation.addExtension(
                        new Extension("minutes", new IntegerType(minutes(row.cell(delay), hours)))));
        pump.addExtension(relation);
    }

    private static int minutes(Cell cell, BigDecimal hours) {
        try {
            return hours.multiply(MINUTES).intValueExact();
        } catch (ArithmeticException e) {
            throw cell.problem("Hours that are whole minutes are needed, such as 22.6 or 0.05.");
        }
    }

    @Override
    public List<String> alsoReads() {
        return List.of(delay);
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return switch (cases.apply(column)) {
            case "after" -> "1";
            case "none" -> "0";
            default -> "";
        };
    }
}
