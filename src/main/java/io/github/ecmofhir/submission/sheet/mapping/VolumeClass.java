package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.function.UnaryOperator;

/** Whether the centre is a large one, as the source says of it. */
record VolumeClass() implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell)
                .ifPresent(large -> run.run()
                        .addExtension(Extensions.of(
                                "centre-volume-class",
                                Code.of("ecmo-volume-class#" + (large ? "large" : "not-large"))
                                        .concept())));
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return Presence.cell(cases.apply(column));
    }
}
