package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cause for which support was started, one of several.
 *
 * @param values cell → code of the cause
 */
record Diagnosis(Map<String, List<Code>> values) implements ColumnKind {

    Diagnosis {
        values = new LinkedHashMap<>(values);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        cell.oneOf(values).ifPresent(code -> new Indication("diagnosis", code, false).state(run));
    }
}
