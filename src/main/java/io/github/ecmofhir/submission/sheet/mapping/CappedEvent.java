package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether an event that another column has happened within so many days. It says nothing new and is only checked.
 *
 * @param event column that says whether it happened at all
 * @param time column with its day
 * @param within days
 */
record CappedEvent(String event, String time, int within) implements ColumnKind {

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> stated = Presence.in(cell);
        Optional<Boolean> happened = Presence.in(row.cell(event));
        Optional<BigDecimal> day = row.cell(time).decimal();
        if (stated.isEmpty() || happened.isEmpty() || day.isEmpty()) {
            return;
        }
        boolean expected = happened.get() && day.get().compareTo(BigDecimal.valueOf(within)) <= 0;
        if (stated.get() != expected) {
            run.warn(
                    cell,
                    "It should be " + (expected ? 1 : 0) + " by " + event + " and " + time
                            + "; it is not stored, these are.");
        }
    }

    @Override
    public List<String> alsoReads() {
        return List.of(event, time);
    }

    /** From the day of death and, where there was none, the last contact. */
    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        String day = cases.apply(column);
        if (!day.isEmpty()) {
            return new BigDecimal(day).compareTo(BigDecimal.valueOf(within)) <= 0 ? "1" : "0";
        }
        return cases.apply("last_contact_day").isEmpty() ? "" : "0";
    }
}
