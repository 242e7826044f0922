package io.github.ecmofhir.measure.quality;

import io.github.ecmofhir.cohort.CodedColumn;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.UsualRange;
import io.github.ecmofhir.ecmo.Completeness;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.measure.SurvivalAtDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what some runs of a cohort tell. */
final class RowMaker {

    private static final double[] NONE = {};
    private static final String PENDING = "pending";

    private final Cohort cohort;
    private final QualityOptions options;
    /** The last day that is over everywhere but in the zones farthest west. */
    private final LocalDate passed;

    private final List<Values> columns;

    /**
     * A column of the whole cohort.
     *
     * @param numbers empty for a column of something else
     */
    private record Values(ColumnDescription column, boolean[] known, double[] numbers) {

        double number(int run) {
            return numbers.length == 0 ? Double.NaN : numbers[run];
        }
    }

    RowMaker(Cohort cohort, QualityOptions options) {
        this.cohort = cohort;
        this.options = options;
        this.passed = options.moment().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        this.columns = options.columns().stream().map(this::values).toList();
    }

    QualityRow row(String centre, String period, Optional<Span> span, int... runs) {
        return new QualityRow(
                centre,
                period,
                span,
                runs.length,
                levels(runs),
                columns.stream().map(column -> column(column, runs)).toList(),
                options.follow().days().stream().map(day -> followUp(day, runs)).toList());
    }

    private Values values(ColumnDescription column) {
        if (column.type() == ColumnType.NUMBER) {
            double[] numbers = cohort.numbers(column.name());
            boolean[] known = new boolean[numbers.length];
            for (int run = 0; run < numbers.length; run++) {
                known[run] = !Double.isNaN(numbers[run]);
            }
            return new Values(column, known, numbers);
        }
        CodedColumn texts = cohort.coded(column.name());
        // Said of what is still to come
        int pending = texts.values().indexOf(PENDING);
        boolean[] known = new boolean[cohort.size()];
        for (int run = 0; run < known.length; run++) {
            known[run] = texts.places()[run] >= 0 && texts.places()[run] != pending;
        }
        return new Values(column, known, NONE);
    }

    private List<Integer> levels(int... runs) {
        int[] counts = new int[Completeness.LEVELS];
        for (int run : runs) {
            counts[cohort.run(run).completeness().level()]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private ColumnQuality column(Values values, int... runs) {
        int known = 0;
        int notDue = 0;
        int below = 0;
        int above = 0;
        UsualRange usual = values.column().usual().orElse(UsualRange.ANY);
        for (int run : runs) {
            if (values.known()[run]) {
                known++;
                below += usual.isBelow(values.number(run)) ? 1 : 0;
                above += usual.isAbove(values.number(run)) ? 1 : 0;
            } else if (QualityColumns.comesAtTheEnd(values.column())
                    && !cohort.run(run).support().ended()) {
                notDue++;
            }
        }
        return new ColumnQuality(values.column(), known, runs.length - known - notDue, notDue, below, above);
    }

    private FollowUpQuality followUp(int day, int... runs) {
        int known = 0;
        int late = 0;
        for (int position : runs) {
            EcmoRun run = cohort.run(position);
            if (SurvivalAtDay.alive(run, day, options.follow()).isKnown()) {
                known++;
            } else if (isOver(run.start(), day)) {
                late++;
            }
        }
        return new FollowUpQuality(day, known, late, runs.length - known - late);
    }

    private boolean isOver(@Nullable Moment start, int day) {
        return start != null && !start.day().plusDays(day).isAfter(passed);
    }
}
