package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A length of time that another column has whole: cut off at so many days. It says nothing new and is only checked.
 *
 * @param of column with the whole length
 * @param cap days at which it is cut off
 */
record CappedTime(String of, int cap) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        row.cell(of)
                .decimal()
                .ifPresent(whole -> cell.decimal().ifPresent(cut -> {
                    if (cut.compareTo(whole.min(BigDecimal.valueOf(cap))) != 0) {
                        run.warn(
                                cell,
                                "It should be " + of + " (" + whole.toPlainString() + "), at most " + cap
                                        + "; it is not stored, " + of + " is.");
                    }
                }));
    }

    @Override
    public List<String> alsoReads() {
        return List.of(of);
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        String whole = cases.apply(column);
        return whole.isEmpty() || new BigDecimal(whole).compareTo(BigDecimal.valueOf(cap)) <= 0
                ? whole
                : String.valueOf(cap);
    }
}
