package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.EcmoMeasure;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.MeasureResult;
import io.github.ecmofhir.measure.RateResult;
import io.github.ecmofhir.measure.SurvivalComparison;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MeasureReport;

/** The measure operations over the live cohort. */
public final class MeasureOperations {

    private final LiveCohort live;
    private final ReportWriter reports;

    public MeasureOperations(LiveCohort live, Guide guide) {
        this.live = live;
        this.reports = new ReportWriter(guide);
    }

    MeasureReport evaluate(EcmoMeasure measure, MeasureRequest request) {
        Evaluation evaluation = evaluation(request);
        MeasureResult result = evaluation.evaluate(measure);
        return answer(
                reports.of(request).write(result, evaluation),
                warnings(evaluation, Warnings.of(result, evaluation)),
                request);
    }

    MeasureReport complicationRates(MeasureRequest request) {
        Evaluation evaluation = evaluation(request);
        List<RateResult> rates = evaluation.complicationRates();
        return answer(
                reports.of(request).write(rates, evaluation),
                warnings(evaluation, Warnings.of(rates, evaluation)),
                request);
    }

    MeasureReport evaluate(ContinuousMeasure measure, MeasureRequest request) {
        Evaluation evaluation = evaluation(request);
        return answer(
                reports.of(request).write(evaluation.evaluate(measure), evaluation),
                Warnings.of(evaluation.cohort()),
                request);
    }

    /** Warnings count runs, too, so that the public gets none. */
    private static MeasureReport answer(MeasureReport report, List<Issue> warnings, MeasureRequest request) {
        return request.right() == Right.PUBLIC ? PublicReport.of(report) : ReportWriter.warn(report, warnings);
    }

    /** The same as {@link #complicationRates} in the frame of {@code $ecmo-complications}. */
    void rates(MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        List<RateResult> rates = evaluation.complicationRates();
        writer.report(reports.of(request).write(rates, evaluation));
        writer.flow(evaluation.cohort()).warnings(warnings(evaluation, Warnings.of(rates, evaluation)));
    }

    /** @param withCurve whether the Kaplan–Meier curve and its test are asked for */
    void survival(List<EcmoMeasure> measures, boolean withCurve, MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        List<Issue> warnings = report(measures, evaluation, request, writer);
        if (withCurve) {
            SurvivalComparison survival = evaluation.survival();
            writer.curves(survival, evaluation.options().days());
            warnings.addAll(Warnings.of(survival, evaluation.cohort()));
        }
        writer.flow(evaluation.cohort()).warnings(warnings(evaluation, warnings));
    }

    void complications(List<EcmoMeasure> measures, MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        List<Issue> warnings = report(measures, evaluation, request, writer);
        writer.flow(evaluation.cohort()).warnings(warnings(evaluation, warnings));
    }

    private List<Issue> report(
            List<EcmoMeasure> measures, Evaluation evaluation, MeasureRequest request, AnswerWriter writer) {
        List<Issue> warnings = new ArrayList<>();
        for (MeasureResult result : evaluation.evaluate(measures)) {
            writer.report(reports.of(request).write(result, evaluation));
            warnings.addAll(Warnings.of(result, evaluation));
        }
        return warnings;
    }

    /** Of the cohort first, then of the figures. */
    private static List<Issue> warnings(Evaluation evaluation, List<Issue> ofFigures) {
        return Stream.concat(Warnings.of(evaluation.cohort()).stream(), ofFigures.stream())
                .toList();
    }

    private Evaluation evaluation(MeasureRequest request) {
        Cohort cohort = live.select(request.cohort());
        return new Evaluation(cohort, request.options(), request.stratifiers());
    }
}
