package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.measure.Answer;
import io.github.ecmofhir.measure.Answers;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.EcmoMeasure;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.FigureCode;
import io.github.ecmofhir.measure.FigureResult;
import io.github.ecmofhir.measure.FollowUpTimes;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what shall be compared: measures, columns, values of columns, and the time to death. */
final class Outcomes {

    private static final String PRESENT = "present";

    private final Cohort cohort;
    private final boolean cox;
    private final MeasureOptions options;

    private Outcomes(Cohort cohort, boolean cox, MeasureOptions options) {
        this.cohort = cohort;
        this.cox = cox;
        this.options = options;
    }

    /**
     * The outcomes that were asked for; in-hospital mortality, or the time to death, where none was.
     *
     * @throws Problem OUTCOME_UNSUITABLE, MEASURE_UNKNOWN, COLUMN_UNKNOWN, VALUE_UNKNOWN
     */
    static List<Outcome> of(Cohort cohort, ComparisonOptions options) {
        return of(cohort, options.outcomes(), options.cox(), options.options());
    }

    /**
     * The same without groups.
     *
     * @param cox whether models are of the hazard of death rather than of the odds of an event
     */
    static List<Outcome> of(Cohort cohort, List<String> asked, boolean cox, MeasureOptions options) {
        Outcomes outcomes = new Outcomes(cohort, cox, options);
        if (asked.isEmpty()) {
            return outcomes.read(cox ? TimeOutcome.LABEL : EcmoMeasure.IN_HOSPITAL_MORTALITY.code());
        }
        return asked.stream()
                .distinct()
                .map(outcomes::read)
                .flatMap(List::stream)
                .toList();
    }

    private List<Outcome> read(String asked) {
        boolean time = asked.equals(TimeOutcome.LABEL);
        if (time != cox) {
            throw unsuitable(
                    cox ? "`" + asked + "` has no time." : "`" + asked + "` is a time, which has no odds.",
                    "Cox's model is of the time to death, the logistic model of an event.",
                    cox ? "Ask for outcome=" + TimeOutcome.LABEL + ", or leave out model=cox." : "Add model=cox.");
        }
        if (time) {
            return List.of(new TimeOutcome(FollowUpTimes.of(cohort, options)));
        }
        return asked.indexOf('=') > 0 ? List.of(value(asked)) : named(asked);
    }

    private List<Outcome> named(String name) {
        Optional<ColumnDescription> column = Dictionary.ofCases().columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        return column.isPresent() ? List.of(column(column.get())) : measure(name);
    }

    private Outcome column(ColumnDescription column) {
        if (column.type() == ColumnType.NUMBER) {
            return new NumberOutcome(column.name(), cohort.numbers(column.name()));
        }
        if (column.type() == ColumnType.PRESENCE) {
            return value(column.name() + "=" + PRESENT, column.name());
        }
        throw unsuitable(
                "`" + column.name() + "` is a column of several values.",
                "An event is one of them" + (column.isClosed() ? ": " + String.join(", ", column.values()) : "") + ".",
                "Say which, as in " + column.name() + "="
                        + (column.isClosed() ? column.values().get(0) : "…") + ".");
    }

    private EventOutcome value(String condition) {
        return value(condition, condition);
    }

    private EventOutcome value(String condition, String label) {
        Filter filter = Filter.parseAll(List.of(condition), "outcome").get(0);
        Filter missing = Filter.parse(filter.column() + ":missing=true");
        boolean[] event = new boolean[cohort.size()];
        boolean[] known = new boolean[event.length];
        for (int row = 0; row < event.length; row++) {
            event[row] = cohort.fits(filter, row);
            known[row] = !cohort.fits(missing, row);
        }
        return new EventOutcome(label, event, known, new boolean[event.length]);
    }

    private List<Outcome> measure(String code) {
        if (ContinuousMeasure.ofCode(code).isPresent() || code.equals(ComplicationRates.CODE)) {
            throw unsuitable(
                    "`" + code + "` is a measure of a quantity or a rate.",
                    "Events are compared, and columns of numbers.",
                    "Ask for its column, as icu_days, or for an event, as any-complication.");
        }
        EcmoMeasure measure = EcmoMeasure.ofCode(code);
        List<Outcome> outcomes = new ArrayList<>();
        for (FigureResult figure :
                new Evaluation(cohort, options, List.of()).evaluate(measure).figures()) {
            Answers answers = figure.answers();
            boolean[] event = new boolean[cohort.size()];
            boolean[] known = new boolean[event.length];
            boolean[] outside = new boolean[event.length];
            for (int row = 0; row < event.length; row++) {
                Answer answer = answers.at(row);
                event[row] = answer == Answer.YES;
                known[row] = event[row] || answer == Answer.NO;
                outside[row] = answer == Answer.PENDING || answer == Answer.EXCLUDED;
            }
            outcomes.add(new EventOutcome(label(measure, figure), event, known, outside));
        }
        return outcomes;
    }

    private static String label(EcmoMeasure measure, FigureResult figure) {
        List<FigureCode> codes = figure.codes();
        String last = codes.get(codes.size() - 1).code();
        return last.equals(measure.code()) ? last : measure.code() + " " + last;
    }

    private static Problem unsuitable(String found, String needed, String mend) {
        return Problem.of(ProblemCode.OUTCOME_UNSUITABLE, Place.parameter("outcome"), found, needed, mend);
    }
}
