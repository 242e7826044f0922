package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The day on which blood flow through the circuit started.
 *
 * @param format how the day is written, {@code uuuu-MM-dd} unless told
 */
record RunStart(@JsonSetter(nulls = Nulls.SET) @Nullable String format) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        run.start(cell.date(format == null ? "uuuu-MM-dd" : format)
                .orElseThrow(() -> cell.problem("The day on which support started is needed.")));
    }
}
