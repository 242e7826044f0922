package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Strata;
import io.github.ecmofhir.cohort.Strata.Stratum;
import io.github.ecmofhir.cohort.Stratifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the figures of measures over a cohort. Cost: each figure asks each run once, however many strata there are. */
public final class Evaluation {

    private final Cohort cohort;
    private final MeasureOptions options;
    private final List<Strata> divisions;
    private @Nullable FollowUpTimes times;
    private @Nullable SurvivalCurve curve;

    /** @throws io.github.ecmofhir.problem.Problem if a stratifier has too many values */
    public Evaluation(Cohort cohort, MeasureOptions options, List<Stratifier> stratifiers) {
        this.cohort = cohort;
        this.options = options;
        this.divisions = stratifiers.stream()
                .map(stratifier -> stratifier.divide(cohort))
                .toList();
    }

    public Cohort cohort() {
        return cohort;
    }

    public MeasureOptions options() {
        return options;
    }

    /** The curve of the whole cohort: estimated when it is first asked for. */
    SurvivalCurve curve() {
        SurvivalCurve known = curve;
        if (known == null) {
            known = SurvivalCurve.of(null, times(), options);
            curve = known;
        }
        return known;
    }

    private FollowUpTimes times() {
        FollowUpTimes known = times;
        if (known == null) {
            known = FollowUpTimes.of(cohort, options);
            times = known;
        }
        return known;
    }

    /** Curves of the cohort, or of each stratum of the first stratifier. */
    public SurvivalComparison survival() {
        return divisions.isEmpty()
                ? new SurvivalComparison(List.of(curve()))
                : SurvivalComparison.of(divisions.get(0), times(), options);
    }

    public MeasureResult evaluate(EcmoMeasure measure) {
        return evaluate(List.of(measure)).get(0);
    }

    /** The results of several measures, in their order. Cost: less than one after the other, as each run is looked at once. */
    public List<MeasureResult> evaluate(List<EcmoMeasure> measures) {
        List<List<Figure>> figures = measures.stream()
                .map(measure -> measure.figures(cohort, options))
                .toList();
        Iterator<Answers> answers = Answers.of(
                        cohort,
                        figures.stream()
                                .flatMap(List::stream)
                                .map(options.missing()::apply)
                                .toList())
                .iterator();
        List<MeasureResult> results = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            List<FigureResult> ofMeasure = new ArrayList<>();
            for (Figure figure : figures.get(i)) {
                ofMeasure.add(result(figure, answers.next()));
            }
            results.add(new MeasureResult(measures.get(i), ofMeasure));
        }
        return results;
    }

    private FigureResult result(Figure figure, Answers answers) {
        return new FigureResult(figure.codes(), answers, figure.presentNotAssessed(cohort), byStratum(answers::of));
    }

    /** Complications per 1,000 hours of support, one result a group or item. */
    public List<RateResult> complicationRates() {
        return ComplicationRates.questions(cohort, options).stream()
                .map(question -> new RateResult(
                        question.code(),
                        RateTally.of(cohort, question.assessed(), question.events()),
                        byStratum(stratum -> RateTally.of(stratum.cohort(), question.assessed(), question.events()))))
                .toList();
    }

    public ContinuousResult evaluate(ContinuousMeasure measure) {
        return new ContinuousResult(
                measure, measure.tally(cohort), byStratum(stratum -> measure.tally(stratum.cohort())));
    }

    private <T> Map<String, Map<String, T>> byStratum(Function<Stratum, T> count) {
        Map<String, Map<String, T>> byStratifier = new LinkedHashMap<>();
        divisions.forEach(strata -> byStratifier.put(strata.stratifier(), strata.each(count)));
        return byStratifier;
    }
}
