package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.regex.Pattern;

/** The id of a row, which is that of patient, hospital stay and run. */
record RunIdentity() implements ColumnKind {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._ -]{0,62}[\\p{L}\\p{N}])?");

    /** @throws Problem if the id is empty or has characters that separate the parts of an identifier */
    static String in(Cell cell) {
        if (!ID.matcher(cell.text()).matches()) {
            throw cell.problem("An id of letters, digits, blanks, points, hyphens and underscores is needed, "
                    + "64 characters at most.");
        }
        return cell.text();
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        // read before the others, because all resources carry it
    }
}
