package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;

/** The case table as text: its columns in their fixed order, and what a run has in them. Missing is empty, never 0. */
public final class CaseExport {

    private CaseExport() {}

    /** Names of all columns. */
    public static List<String> columns() {
        return CaseColumns.names();
    }

    /**
     * The value of a run in a column, as sent where it was sent; empty when missing.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static String cell(EcmoRun run, String column) {
        return column(column).written(run);
    }

    /** Whether a column has numbers. */
    public static boolean isNumber(String column) {
        return column(column).isNumber();
    }

    /** Whether a column has dates and times. */
    public static boolean isMoment(String column) {
        return column(column).type() == ColumnType.DATE;
    }

    private static CaseColumn column(String name) {
        int place = CaseColumns.place(name);
        if (place < 0) {
            throw new IllegalArgumentException("There is no column " + name + ".");
        }
        return CaseColumns.all().get(place);
    }
}
