package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.ContinuousResult;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.FigureCode;
import io.github.ecmofhir.measure.FigureResult;
import io.github.ecmofhir.measure.MeasureResult;
import io.github.ecmofhir.measure.RateResult;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes a counted measure as a summary MeasureReport: one group a figure, counts and unrounded numbers. */
final class ReportWriter {

    private static final String WARNINGS = "figure-warnings";

    private final Guide guide;
    private final boolean withSubjects;
    private final Right right;

    /** Counts only. */
    ReportWriter(Guide guide) {
        this(guide, false, Right.FULL);
    }

    private ReportWriter(Guide guide, boolean withSubjects, Right right) {
        this.guide = guide;
        this.withSubjects = withSubjects;
        this.right = right;
    }

    /** As a request asks for it. */
    ReportWriter of(MeasureRequest request) {
        return new ReportWriter(guide, request.subjectList(), request.right());
    }

    MeasureReport write(MeasureResult result, Evaluation evaluation) {
        MeasureReport report = frame(result.measure().code(), evaluation);
        for (FigureResult figure : result.figures()) {
            MeasureReportGroupComponent group = group(
                    report,
                    figure.codes(),
                    figure.answers(),
                    figure.strata(),
                    answers -> ReportedFigure.of(answers, evaluation.options()));
            if (figure.presentNotAssessed() > 0) {
                group.addExtension(ReportedFigure.count("present-not-assessed", figure.presentNotAssessed()));
            }
        }
        return report;
    }

    MeasureReport write(ContinuousResult result, Evaluation evaluation) {
        ContinuousMeasure measure = result.measure();
        MeasureReport report = frame(measure.code(), evaluation);
        group(
                report,
                List.of(FigureCode.measure(measure.code())),
                result.tally(),
                result.strata(),
                tally -> ReportedFigure.of(tally, measure.unit()));
        return report;
    }

    /** @param results of complication-rate */
    MeasureReport write(List<RateResult> results, Evaluation evaluation) {
        MeasureReport report = frame(ComplicationRates.CODE, evaluation);
        for (RateResult result : results) {
            group(
                    report,
                    List.of(result.code()),
                    result.tally(),
                    result.strata(),
                    tally -> ReportedFigure.of(tally, evaluation.options().level()));
        }
        return report;
    }

    /** Adds what must be known before the figures are believed, where there is something. */
    static MeasureReport warn(MeasureReport report, List<Issue> warnings) {
        if (!warnings.isEmpty()) {
            report.addContained(OutcomeWriter.write(warnings).setId(WARNINGS));
            report.addExtension(new Extension(Guide.profile(WARNINGS), new Reference("#" + WARNINGS)));
        }
        return report;
    }

    private <T> MeasureReportGroupComponent group(
            MeasureReport report,
            List<FigureCode> codes,
            T tally,
            Map<String, Map<String, T>> strata,
            Function<T, ReportedFigure> form) {
        MeasureReportGroupComponent group = report.addGroup();
        codes.forEach(code -> group.getCode().addCoding(coding(code)));
        SubjectLists lists = withSubjects ? new SubjectLists(report) : null;
        form.apply(tally).write(group, lists);
        strata.forEach((name, tallies) -> {
            MeasureReportGroupStratifierComponent stratifier = group.addStratifier();
            stratifier.addCode().setText(name);
            tallies.forEach((value, each) -> {
                StratifierGroupComponent stratum = stratifier.addStratum();
                stratum.getValue().setText(value);
                form.apply(each).write(stratum, lists);
            });
        });
        return group;
    }

    private MeasureReport frame(String code, Evaluation evaluation) {
        MeasureReport report = new MeasureReport();
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(withSubjects ? MeasureReportType.SUBJECTLIST : MeasureReportType.SUMMARY);
        report.setMeasure(canonical(code));
        report.setDate(Date.from(Instant.now()));
        // A digest of few names can be tried out
        if (right.isFull()) {
            report.addExtension(basis(evaluation.cohort()));
        }
        report.setPeriod(period(evaluation.cohort()));
        return report;
    }

    private static Extension basis(Cohort cohort) {
        Extension basis = new Extension(Guide.profile("figure-basis"));
        cohort.members().ifPresent(members -> {
            // HAPI leaves the version out where it writes a reference
            basis.addExtension("cohort", new Reference(members.group()));
            basis.addExtension("cohortVersion", new StringType(members.version()));
        });
        cohort.asOf()
                .ifPresentOrElse(
                        moment -> basis.addExtension("asOf", new InstantType(moment.toString())),
                        () -> basis.addExtension("dataVersion", new DecimalType(cohort.dataVersion())));
        basis.addExtension("members", new StringType("sha-256:" + cohort.digest()));
        return basis;
    }

    private String canonical(String code) {
        String url = Guide.BASE + "/Measure/" + code;
        return guide.find(url).map(measure -> url + "|" + measure.getVersion()).orElse(url);
    }

    /** From the first to the last start of a run; without runs there is none. */
    private Period period(Cohort cohort) {
        Period period = new Period();
        cohort.period().ifPresent(starts -> {
            period.setStartElement(day(starts.first()));
            period.setEndElement(day(starts.last()));
        });
        if (period.isEmpty()) {
            period.addExtension(ReportedFigure.notApplicable());
        }
        return period;
    }

    /** The day of a run, which is one of a person; its year where his days are not told. */
    private DateTimeType day(LocalDate start) {
        boolean isTold = right == Right.FULL || right == Right.LIMITED;
        return new DateTimeType(isTold ? start.toString() : String.valueOf(start.getYear()));
    }

    private static Coding coding(FigureCode code) {
        return new Coding().setSystem(code.system()).setCode(code.code());
    }
}
