package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.SurvivalComparison;
import io.github.ecmofhir.measure.SurvivalCurve;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.statistics.SurvivalPoint;
import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** Writes the Parameters that a measure operation answers with. What could not be estimated has no part, never NaN. */
final class AnswerWriter {

    private final Parameters answer = new Parameters();

    AnswerWriter report(MeasureReport report) {
        answer.addParameter().setName("report").setResource(report);
        return this;
    }

    AnswerWriter curves(SurvivalComparison survival, List<Integer> days) {
        survival.curves().forEach(curve -> curve(curve, days));
        survival.logRank().ifPresent(this::test);
        return this;
    }

    AnswerWriter flow(Cohort cohort) {
        for (Cohort.Step step : cohort.flow()) {
            ParametersParameterComponent part = answer.addParameter().setName("flow");
            part.addPart().setName("step").setValue(new StringType(step.name()));
            part.addPart().setName("excluded").setValue(new IntegerType(step.excluded()));
            part.addPart().setName("remaining").setValue(new IntegerType(step.remaining()));
        }
        return this;
    }

    AnswerWriter warnings(List<Issue> warnings) {
        for (Issue warning : warnings) {
            answer.addParameter().setName("warning").setResource(OutcomeWriter.write(List.of(warning)));
        }
        return this;
    }

    Parameters answer() {
        return answer;
    }

    private void curve(SurvivalCurve curve, List<Integer> days) {
        ParametersParameterComponent part = answer.addParameter().setName("curve");
        if (curve.stratum() != null) {
            part.addPart().setName("stratum").setValue(new StringType(curve.stratum()));
        }
        curve.points(days).forEach(point -> point(part, point));
        decimal(part, "median", curve.estimate().median().time());
    }

    private static void point(ParametersParameterComponent curve, SurvivalPoint point) {
        ParametersParameterComponent part = curve.addPart().setName("point");
        part.addPart().setName("time").setValue(ReportedFigure.decimal(point.time()));
        part.addPart().setName("atRisk").setValue(new IntegerType(point.atRisk()));
        part.addPart().setName("event").setValue(new IntegerType(point.events()));
        part.addPart().setName("censored").setValue(new IntegerType(point.censored()));
        part.addPart().setName("survival").setValue(ReportedFigure.decimal(point.survival()));
        decimal(part, "standardError", point.standardError());
        decimal(part, "lower", point.lower());
        decimal(part, "upper", point.upper());
    }

    private void test(TestResult result) {
        ParametersParameterComponent part = answer.addParameter().setName("test");
        part.addPart().setName("name").setValue(new StringType("log-rank"));
        result.estimated().ifPresent(figures -> {
            part.addPart().setName("statistic").setValue(ReportedFigure.decimal(figures.statistic()));
            part.addPart().setName("degreesOfFreedom").setValue(new IntegerType((int) figures.degreesOfFreedom()));
            part.addPart().setName("pValue").setValue(ReportedFigure.decimal(figures.pValue()));
        });
    }

    private static void decimal(ParametersParameterComponent part, String name, OptionalDouble value) {
        value.ifPresent(number -> part.addPart().setName(name).setValue(ReportedFigure.decimal(number)));
    }
}
