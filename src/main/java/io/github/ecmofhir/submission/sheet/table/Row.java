package io.github.ecmofhir.submission.sheet.table;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;

/**
 * One row below the header.
 *
 * @param number as a spreadsheet program shows it, the header being row 1
 * @param columns names of the header, in its order
 * @param values as many as the file has in this row
 */
public record Row(int number, List<String> columns, List<String> values, boolean decimalComma) {

    public Row {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /**
     * @param column a name of the header
     * @throws IllegalArgumentException if the header has no such column
     */
    public Cell cell(String column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("No column " + column);
        }
        return new Cell(number, column, position < values.size() ? values.get(position) : "", decimalComma);
    }

    /** @throws Problem if the row has fewer cells than the header, or text beyond it: then no cell can be trusted */
    public void requireWidthOfHeader() {
        boolean textBeyond = values.stream().skip(columns.size()).anyMatch(value -> !value.isBlank());
        if (values.size() < columns.size() || textBeyond) {
            throw Problem.of(
                    ProblemCode.SHEET_CELL,
                    Place.element("Row " + number),
                    "The row has " + values.size() + " cells.",
                    "It needs " + columns.size() + ", as many as the header.",
                    "Put text that contains the separator in double quotes, and add the missing separators.");
        }
    }

    boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
