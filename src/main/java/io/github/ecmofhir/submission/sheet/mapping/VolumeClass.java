package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;

/** Whether the centre is a large one, as the source says of it. */
record VolumeClass() implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Presence.in(cell)
                .ifPresent(large -> run.run()
                        .addExtension(Extensions.of(
                                "centre-volume-class",
                                Code.of("ecmo-volume-class#" + (large ? "large" : "not-large"))
                                        .concept())));
    }
}
