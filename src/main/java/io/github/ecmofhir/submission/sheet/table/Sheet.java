package io.github.ecmofhir.submission.sheet.table;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet with a header and at least one row below it; blank rows are left out.
 *
 * @param name of the file, for complaints about the sheet as a whole
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

    /** @throws Problem if a column has no name or the name of another, or there is no row */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        requireNames(name, columns);
        if (rows.isEmpty()) {
            throw unusable(name, "There is no row below the header.", "A sheet needs one row for each run.", "");
        }
    }

    /** @throws Problem naming the columns that the sheet lacks */
    public void requireColumns(Collection<String> needed) {
        List<String> absent =
                needed.stream().filter(column -> !columns.contains(column)).toList();
        if (!absent.isEmpty()) {
            throw unusable(
                    name,
                    "There is no column `" + String.join("`, `", absent) + "`.",
                    "The mapping needs every column it names; a column without values may be empty.",
                    "Add the column, or use the mapping that belongs to this sheet.");
        }
    }

    /** Columns beside the given ones, in the order of the sheet. */
    public List<String> columnsBeside(Collection<String> known) {
        return columns.stream().filter(column -> !known.contains(column)).toList();
    }

    /** @throws Problem naming both rows when two rows hold the same text in the column; empty cells do not count */
    public void requireDistinct(String column) {
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            Cell cell = row.cell(column);
            Integer earlier = cell.isEmpty() ? null : seen.putIfAbsent(cell.text(), row.number());
            if (earlier != null) {
                throw unusable(
                        name,
                        "Rows " + earlier + " and " + row.number() + " have the same " + column + " `" + cell.text()
                                + "`.",
                        "One row is one run, and each run has an identity of its own.",
                        "Remove one of the two rows or correct its " + column + "; nothing was sent.");
            }
        }
    }

    private static void requireNames(String name, List<String> columns) {
        if (columns.stream().anyMatch(String::isEmpty)) {
            throw unusable(
                    name, "A column of the header has no name.", "Every column needs a name.", "Name or remove it.");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.indexOf(columns.get(i)) < i) {
                throw unusable(
                        name,
                        "Two columns are called `" + columns.get(i) + "`.",
                        "A column needs a name of its own.",
                        "Remove one of the two.");
            }
        }
    }

    static Problem unusable(String name, String found, String needed, String mend) {
        return Problem.of(ProblemCode.SHEET_UNUSABLE, Place.element(name), found, needed, mend);
    }
}
