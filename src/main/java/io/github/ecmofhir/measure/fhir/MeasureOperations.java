package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.EcmoMeasure;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.MeasureResult;
import io.github.ecmofhir.measure.SurvivalComparison;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.problem.Issue;
import java.util.ArrayList;
import java.util.List;
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
        return reports(request).write(evaluation.evaluate(measure), evaluation);
    }

    MeasureReport complicationRates(MeasureRequest request) {
        Evaluation evaluation = evaluation(request);
        return reports(request).write(evaluation.complicationRates(), evaluation);
    }

    /** The same in the frame of {@code $ecmo-complications}. */
    void rates(MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        writer.report(reports.write(evaluation.complicationRates(), evaluation));
        writer.flow(evaluation.cohort());
    }

    MeasureReport evaluate(ContinuousMeasure measure, MeasureRequest request) {
        Evaluation evaluation = evaluation(request);
        return reports(request).write(evaluation.evaluate(measure), evaluation);
    }

    /** @param withCurve whether the Kaplan–Meier curve and its test are asked for */
    void survival(List<EcmoMeasure> measures, boolean withCurve, MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        List<Issue> warnings = report(measures, evaluation, writer);
        if (withCurve) {
            SurvivalComparison survival = evaluation.survival();
            writer.curves(survival, evaluation.options().days());
            warnings.addAll(Warnings.of(survival, evaluation.cohort()));
        }
        writer.flow(evaluation.cohort()).warnings(warnings);
    }

    void complications(List<EcmoMeasure> measures, MeasureRequest request, AnswerWriter writer) {
        Evaluation evaluation = evaluation(request);
        List<Issue> warnings = report(measures, evaluation, writer);
        writer.flow(evaluation.cohort()).warnings(warnings);
    }

    private List<Issue> report(List<EcmoMeasure> measures, Evaluation evaluation, AnswerWriter writer) {
        List<Issue> warnings = new ArrayList<>();
        for (EcmoMeasure measure : measures) {
            MeasureResult result = evaluation.evaluate(measure);
            writer.report(reports.write(result, evaluation));
            warnings.addAll(Warnings.of(result, evaluation));
        }
        return warnings;
    }

    private ReportWriter reports(MeasureRequest request) {
        return request.subjectList() ? reports.listingSubjects() : reports;
    }

    private Evaluation evaluation(MeasureRequest request) {
        Cohort cohort = live.select(request.cohort());
        return new Evaluation(cohort, request.options(), request.stratifiers());
    }
}
