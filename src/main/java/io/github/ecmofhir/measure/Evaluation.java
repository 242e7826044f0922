package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the figures of measures over a cohort. Cost: each figure asks each run once, and once more per stratifier. */
public final class Evaluation {

    private final Cohort cohort;
    private final MeasureOptions options;
    private final List<Stratifier> stratifiers;

    public Evaluation(Cohort cohort, MeasureOptions options, List<Stratifier> stratifiers) {
        this.cohort = cohort;
        this.options = options;
        this.stratifiers = List.copyOf(stratifiers);
    }

    public Cohort cohort() {
        return cohort;
    }

    public MeasureOptions options() {
        return options;
    }

    public MeasureResult evaluate(EcmoMeasure measure) {
        return new MeasureResult(
                measure,
                measure.figures(cohort, options).stream()
                        .map(figure -> result(measure, figure))
                        .toList());
    }

    private FigureResult result(EcmoMeasure measure, Figure figure) {
        Question question = options.missing().apply(figure);
        int presentNotAssessed = measure == EcmoMeasure.COMPLICATION_GROUP
                ? ComplicationFigures.presentNotAssessed(
                        cohort, figure.codes().get(0).code())
                : 0;
        return new FigureResult(
                figure.codes(), Tally.of(cohort.runs(), question), presentNotAssessed, strata(question));
    }

    /** Complications per 1,000 hours of support, one result a group or item. */
    public List<RateResult> complicationRates() {
        return ComplicationRates.questions(cohort, options).stream()
                .map(question -> new RateResult(
                        question.code(),
                        RateTally.of(cohort.runs(), question.assessed(), question.events()),
                        byStratum(stratum -> RateTally.of(stratum.runs(), question.assessed(), question.events()))))
                .toList();
    }

    public ContinuousResult evaluate(ContinuousMeasure measure) {
        return new ContinuousResult(
                measure, measure.tally(cohort.runs()), byStratum(stratum -> measure.tally(stratum.runs())));
    }

    private Map<String, Map<String, Tally>> strata(Question question) {
        return byStratum(stratum -> Tally.of(stratum.runs(), question));
    }

    private <T> Map<String, Map<String, T>> byStratum(Function<Cohort, T> count) {
        Map<String, Map<String, T>> byStratifier = new LinkedHashMap<>();
        for (Stratifier stratifier : stratifiers) {
            Map<String, T> counts = new LinkedHashMap<>();
            stratifier.divide(cohort).forEach((value, rows) -> counts.put(value, count.apply(cohort.with(rows))));
            byStratifier.put(stratifier.toString(), counts);
        }
        return byStratifier;
    }
}
