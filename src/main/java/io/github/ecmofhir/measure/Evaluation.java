package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private Map<String, Map<String, Tally>> strata(Question question) {
        Map<String, Map<String, Tally>> byStratifier = new LinkedHashMap<>();
        for (Stratifier stratifier : stratifiers) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            stratifier
                    .divide(cohort)
                    .forEach((value, rows) ->
                            tallies.put(value, Tally.of(cohort.with(rows).runs(), question)));
            byStratifier.put(stratifier.toString(), tallies);
        }
        return byStratifier;
    }
}
