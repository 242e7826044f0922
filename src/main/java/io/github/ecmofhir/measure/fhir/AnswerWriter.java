package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.Characteristics;
import io.github.ecmofhir.measure.SurvivalComparison;
import io.github.ecmofhir.measure.SurvivalCurve;
import io.github.ecmofhir.measure.compare.CentreReport;
import io.github.ecmofhir.measure.quality.QualityReport;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.statistics.SurvivalPoint;
import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import org.hl7.fhir.r4.model.MeasureReport;

/** Writes what a measure operation answers with, as parameters. What could not be estimated has no part, never NaN. */
final class AnswerWriter {

    private final PartSink answer;

    AnswerWriter(PartSink answer) {
        this.answer = answer;
    }

    AnswerWriter report(MeasureReport report) {
        answer.resource("report", report);
        return this;
    }

    AnswerWriter curves(SurvivalComparison survival, List<Integer> days) {
        survival.curves().forEach(curve -> answer.parts("curve", parts -> curve(parts, curve, days)));
        survival.logRank().ifPresent(this::test);
        return this;
    }

    AnswerWriter characteristics(Characteristics table) {
        table.variables()
                .forEach(variable -> answer.parts("variable", parts -> CharacteristicPart.write(variable, parts)));
        return this;
    }

    AnswerWriter centres(CentreReport report) {
        report.centres().forEach(centre -> answer.parts("centre", parts -> CentrePart.write(centre, report, parts)));
        answer.parts("overall", parts -> CentrePart.overall(report, parts));
        report.model()
                .ifPresent(
                        model -> answer.parts("model", parts -> RiskModelPart.write(model, report.options(), parts)));
        return this;
    }

    AnswerWriter quality(QualityReport report) {
        report.rows().forEach(row -> answer.parts("quality", parts -> QualityPart.write(row, parts)));
        return this;
    }

    AnswerWriter flow(Cohort cohort) {
        return flow(cohort.flow());
    }

    AnswerWriter flow(List<Cohort.Step> steps) {
        for (Cohort.Step step : steps) {
            answer.parts("flow", parts -> {
                parts.string("step", step.name());
                parts.integer("excluded", step.excluded());
                parts.integer("remaining", step.remaining());
            });
        }
        return this;
    }

    AnswerWriter warnings(List<Issue> warnings) {
        warnings.forEach(warning -> answer.resource("warning", OutcomeWriter.write(List.of(warning))));
        return this;
    }

    private static void curve(PartSink parts, SurvivalCurve curve, List<Integer> days) {
        if (curve.stratum() != null) {
            parts.string("stratum", curve.stratum());
        }
        curve.points(days).forEach(point -> parts.parts("point", each -> point(each, point)));
        parts.decimal("median", curve.estimate().median().time());
    }

    private static void point(PartSink parts, SurvivalPoint point) {
        parts.decimal("time", point.time());
        parts.integer("atRisk", point.atRisk());
        parts.integer("event", point.events());
        parts.integer("censored", point.censored());
        parts.decimal("survival", point.survival());
        parts.decimal("standardError", point.standardError());
        parts.decimal("lower", point.lower());
        parts.decimal("upper", point.upper());
    }

    private void test(TestResult result) {
        answer.parts("test", parts -> {
            parts.string("name", "log-rank");
            result.estimated().ifPresent(figures -> {
                parts.decimal("statistic", figures.statistic());
                parts.integer("degreesOfFreedom", (int) figures.degreesOfFreedom());
                parts.decimal("pValue", figures.pValue());
            });
        });
    }
}
