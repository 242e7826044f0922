package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition was there when support was started. Present it is an indication, absent a statement, and an empty
 * cell says nothing.
 *
 * @param name tells it apart from the run's other conditions
 * @param present cells that mean yes, {@code 1} unless told
 * @param absent cells that mean no, {@code 0} unless told
 * @param reasonCode whether the run names it as a code too
 */
record ConditionColumn(
        String name,
        List<Code> code,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> present,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> absent,
        @JsonSetter(nulls = Nulls.SET) boolean reasonCode)
        implements YesNoColumn {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        if (cell.isEmpty()) {
            return;
        }
        if (or(present, "1").contains(cell.text())) {
            new Indication(name, code, reasonCode).state(run);
        } else if (or(absent, "0").contains(cell.text())) {
            Observation statement = run.observation("ecmo-comorbidity-statement", "stmt/" + name);
            statement.setCode(Code.concept(code));
            statement.setValue(Presence.concept(false));
        }
    }

    private static List<String> or(@Nullable List<String> cells, String usual) {
        return cells == null ? List.of(usual) : cells;
    }
}
