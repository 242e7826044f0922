package io.github.ecmofhir.cohort;

import io.github.ecmofhir.view.ViewRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ecmo_case} that follow from rows of views. */
public final class CasesOfRows {

    private CasesOfRows() {}

    /**
     * In the order of {@link CaseExport#columns()}: Double or String, null when missing.
     *
     * @param rows of all records of each person in them
     */
    public static List<@Nullable Object[]> of(ViewRows rows) {
        CaseTable cases = CaseTable.of(RunReader.read(rows, Persons.read(rows)));
        List<@Nullable Object[]> made = new ArrayList<>();
        for (int row = 0; row < cases.rows(); row++) {
            @Nullable Object[] values = new Object[CaseColumns.all().size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = cases.isMissing(column, row) ? null : value(cases, column, row);
            }
            made.add(values);
        }
        return made;
    }

    private static @Nullable Object value(CaseTable cases, int column, int row) {
        return CaseColumns.all().get(column).isNumber() ? cases.number(column, row) : cases.text(column, row);
    }
}
