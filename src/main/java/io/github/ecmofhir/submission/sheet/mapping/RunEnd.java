package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * How support ended.
 *
 * @param values cell → code of ecmo-run-outcome, or {@code weaned}, whose code depends on the 48 hours after it
 * @param weaned column that says whether the patient was weaned; else the cell says it
 * @param survived48h column that says whether the patient was alive 48 hours after support ended
 * @param gap where no column says that: the whole days between the end of support and death
 */
record RunEnd(
        Map<String, String> values,
        @JsonSetter(nulls = Nulls.SET) @Nullable String weaned,
        @JsonSetter(nulls = Nulls.SET) @Nullable String survived48h,
        @JsonSetter(nulls = Nulls.SET) @Nullable Gap gap)
        implements ColumnKind {

    private static final String WEANED = "weaned";
    private static final String SURVIVED = "weaned-survived-48h";
    private static final String DIED = "weaned-died-within-48h";
    private static final String UNKNOWN = "weaned-status-48h-unknown";
    private static final Code OBSERVATION = Code.of("ecmo-observation#run-outcome");
    private static final Code SURVIVED_48H = Code.of("ecmo-observation#survived-48h");

    RunEnd {
        values = new LinkedHashMap<>(values);
    }

    /**
     * Columns in days from the start of the run. Two whole days lie between 24 and 72 hours: then it is not known.
     *
     * @param dead whether the patient is dead
     * @param death day of it
     * @param end of support
     */
    record Gap(String dead, String death, String end) {

        String outcome(Row row) {
            Optional<Boolean> died = Presence.in(row.cell(dead));
            if (died.isPresent() && !died.get()) {
                return SURVIVED;
            }
            Optional<BigDecimal> day = row.cell(death).decimal();
            Optional<BigDecimal> ended = row.cell(end).decimal();
            if (died.isEmpty() || day.isEmpty() || ended.isEmpty()) {
                return UNKNOWN;
            }
            int days = day.get().subtract(ended.get()).compareTo(BigDecimal.valueOf(2));
            if (days == 0) {
                return UNKNOWN;
            }
            return days > 0 ? SURVIVED : DIED;
        }
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<String> end = cell.oneOf(values);
        if (end.isEmpty()) {
            run.run().setOutcome(Code.of("ecmo-run-outcome#not-stated").concept());
            return;
        }
        boolean wasWeaned = end.get().equals(WEANED);
        run.run()
                .setOutcome(Code.of("ecmo-run-outcome#" + (wasWeaned ? weanedOutcome(row) : end.get()))
                        .concept());
        Observation outcome = run.observation("ecmo-run-outcome", "outcome");
        outcome.setCode(OBSERVATION.concept());
        Optional<Boolean> stated = weaned == null ? Optional.of(wasWeaned) : Presence.in(row.cell(weaned));
        stated.ifPresentOrElse(
                answer -> outcome.setValue(Presence.concept(answer)),
                () -> outcome.setDataAbsentReason(Absent.reason()));
        if (survived48h != null) {
            Presence.in(row.cell(survived48h))
                    .ifPresent(survived -> outcome.addComponent()
                            .setCode(SURVIVED_48H.concept())
                            .setValue(Presence.concept(survived)));
        }
    }

    private String weanedOutcome(Row row) {
        if (survived48h != null) {
            return Presence.in(row.cell(survived48h))
                    .map(survived -> survived ? SURVIVED : DIED)
                    .orElse(UNKNOWN);
        }
        return gap == null ? UNKNOWN : gap.outcome(row);
    }

    @Override
    public List<String> alsoReads() {
        List<String> columns = new ArrayList<>();
        if (weaned != null) {
            columns.add(weaned);
        }
        if (survived48h != null) {
            columns.add(survived48h);
        }
        if (gap != null) {
            columns.addAll(List.of(gap.dead(), gap.death(), gap.end()));
        }
        return columns;
    }
}
