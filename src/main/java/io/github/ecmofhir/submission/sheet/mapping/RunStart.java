package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The day on which blood flow through the circuit started.
 *
 * @param format how the day is written, {@code uuuu-MM-dd} unless told
 */
record RunStart(@JsonSetter(nulls = Nulls.SET) @Nullable String format) implements ColumnKind {

    private static final String ISO = "uuuu-MM-dd";

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        String day = cases.apply(column);
        return format == null || day.isEmpty() ? day : LocalDate.parse(day).format(DateTimeFormatter.ofPattern(format));
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        run.start(cell.date(format == null ? ISO : format)
                .orElseThrow(() -> cell.problem("The day on which support started is needed.")));
    }
}
