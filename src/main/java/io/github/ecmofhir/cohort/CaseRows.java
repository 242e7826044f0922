package io.github.ecmofhir.cohort;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code ecmo_case}: one row a run, with every column of the case table. */
final class CaseRows {

    static final RunTable TABLE = new RunTable(
            "ecmo_case",
            CaseColumns.all().stream()
                    .map(column -> new RunTable.Column(column.name(), column.isNumber()))
                    .toList(),
            (cases, row) -> Stream.<@Nullable Object[]>of(values(cases, row)));

    private CaseRows() {}

    private static @Nullable Object[] values(CaseTable cases, int row) {
        return IntStream.range(0, CaseColumns.all().size())
                .mapToObj(column -> value(cases, column, row))
                .toArray();
    }

    private static @Nullable Object value(CaseTable cases, int column, int row) {
        if (CaseColumns.all().get(column).isNumber()) {
            double number = cases.number(column, row);
            return Double.isNaN(number) ? null : number;
        }
        return cases.text(column, row);
    }
}
