package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousResult;
import io.github.ecmofhir.measure.ContinuousTally;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.FigureCode;
import io.github.ecmofhir.measure.FigureResult;
import io.github.ecmofhir.measure.MeasureResult;
import io.github.ecmofhir.measure.RateResult;
import io.github.ecmofhir.measure.RateTally;
import io.github.ecmofhir.measure.Tally;
import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Writes a counted measure as a summary MeasureReport: one group a figure, counts and unrounded shares. */
final class ReportWriter {

    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final Guide guide;

    ReportWriter(Guide guide) {
        this.guide = guide;
    }

    MeasureReport write(MeasureResult result, Evaluation evaluation) {
        MeasureReport report = frame(result.measure().code(), evaluation);
        for (FigureResult figure : result.figures()) {
            report.addGroup(group(figure, evaluation));
        }
        return report;
    }

    MeasureReport write(ContinuousResult result, Evaluation evaluation) {
        MeasureReport report = frame(result.measure().code(), evaluation);
        MeasureReportGroupComponent group = report.addGroup();
        group.getCode().addCoding(coding(FigureCode.ofMeasure(result.measure().code())));
        ContinuousTally tally = result.tally();
        group.addPopulation().setCode(population("initial-population")).setCount(tally.initial());
        group.addPopulation()
                .setCode(population("denominator"))
                .setCount(tally.values().n());
        group.addPopulation().setCode(population("denominator-exclusion")).setCount(tally.excluded());
        group.setMeasureScore(score(tally, result.measure().unit()));
        describe(group, tally);
        result.strata().forEach((name, tallies) -> {
            MeasureReportGroupStratifierComponent stratifier = group.addStratifier();
            stratifier.addCode().setText(name);
            tallies.forEach((value, each) -> {
                StratifierGroupComponent stratum = stratifier.addStratum();
                stratum.getValue().setText(value);
                stratum.addPopulation()
                        .setCode(population("initial-population"))
                        .setCount(each.initial());
                stratum.addPopulation()
                        .setCode(population("denominator"))
                        .setCount(each.values().n());
                stratum.addPopulation()
                        .setCode(population("denominator-exclusion"))
                        .setCount(each.excluded());
                stratum.setMeasureScore(score(each, result.measure().unit()));
                describe(stratum, each);
            });
        });
        return report;
    }

    /** @param results of complication-rate */
    MeasureReport write(List<RateResult> results, Evaluation evaluation) {
        MeasureReport report = frame(ComplicationRates.CODE, evaluation);
        for (RateResult result : results) {
            MeasureReportGroupComponent group = report.addGroup();
            group.getCode().addCoding(coding(result.code()));
            RateTally tally = result.tally();
            group.addPopulation().setCode(population("initial-population")).setCount(tally.initial());
            group.addPopulation().setCode(population("denominator")).setCount(tally.assessed());
            group.addPopulation().setCode(population("numerator")).setCount(tally.events());
            group.setMeasureScore(score(tally));
            describe(group, tally, evaluation);
            result.strata().forEach((name, tallies) -> {
                MeasureReportGroupStratifierComponent stratifier = group.addStratifier();
                stratifier.addCode().setText(name);
                tallies.forEach((value, each) -> {
                    StratifierGroupComponent stratum = stratifier.addStratum();
                    stratum.getValue().setText(value);
                    stratum.addPopulation()
                            .setCode(population("initial-population"))
                            .setCount(each.initial());
                    stratum.addPopulation().setCode(population("denominator")).setCount(each.assessed());
                    stratum.addPopulation().setCode(population("numerator")).setCount(each.events());
                    stratum.setMeasureScore(score(each));
                    describe(stratum, each, evaluation);
                });
            });
        }
        return report;
    }

    private static Quantity score(RateTally tally) {
        Quantity score = new Quantity();
        OptionalDouble rate = tally.rate().estimate();
        if (rate.isPresent()) {
            score.setValue(exact(rate.getAsDouble())).setUnit("per 1000 h");
        } else {
            score.addExtension(new Extension(ABSENT, new CodeType("not-applicable")));
        }
        return score;
    }

    private static void describe(Element figure, RateTally tally, Evaluation evaluation) {
        figure.addExtension(count("missing-count", tally.missing()));
        figure.addExtension(new Extension(Guide.profile("support-hours"), decimal(tally.hours())));
        tally.rate()
                .interval(evaluation.options().level())
                .ifPresent(limits -> figure.addExtension(
                        interval(new Interval(limits.lower(), limits.upper(), limits.level(), "poisson-exact"))));
    }

    /** The median; of nobody there is none. */
    private static Quantity score(ContinuousTally tally, String unit) {
        Quantity score = new Quantity();
        OptionalDouble median = tally.values().median();
        if (median.isPresent()) {
            score.setValue(exact(median.getAsDouble()))
                    .setUnit(unit)
                    .setSystem("http://unitsofmeasure.org")
                    .setCode(unit);
        } else {
            score.addExtension(new Extension(ABSENT, new CodeType("not-applicable")));
        }
        return score;
    }

    private static void describe(Element figure, ContinuousTally tally) {
        figure.addExtension(count("missing-count", tally.missing()));
        figure.addExtension(count("pending-count", tally.pending()));
        Summary values = tally.values();
        Extension summary = new Extension(Guide.profile("continuous-summary"));
        summary.addExtension("n", new IntegerType(values.n()));
        part(summary, "mean", values.mean());
        part(summary, "sd", values.sd());
        part(summary, "median", values.median());
        part(summary, "q1", values.q1());
        part(summary, "q3", values.q3());
        part(summary, "min", values.min());
        part(summary, "max", values.max());
        figure.addExtension(summary);
    }

    private static void part(Extension summary, String name, OptionalDouble value) {
        value.ifPresent(number -> summary.addExtension(name, decimal(number)));
    }

    private MeasureReport frame(String code, Evaluation evaluation) {
        MeasureReport report = new MeasureReport();
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(MeasureReportType.SUMMARY);
        report.setMeasure(canonical(code));
        report.setDate(Date.from(Instant.now()));
        report.setPeriod(period(evaluation.cohort()));
        return report;
    }

    private String canonical(String code) {
        String url = Guide.BASE + "/Measure/" + code;
        return guide.find(url).map(measure -> url + "|" + measure.getVersion()).orElse(url);
    }

    /** From the first to the last start of a run; without runs there is none. */
    private static Period period(Cohort cohort) {
        Period period = new Period();
        cohort.firstStart().ifPresent(day -> period.setStartElement(new DateTimeType(day.toString())));
        cohort.lastStart().ifPresent(day -> period.setEndElement(new DateTimeType(day.toString())));
        if (period.isEmpty()) {
            period.addExtension(new Extension(ABSENT, new CodeType("not-applicable")));
        }
        return period;
    }

    private static MeasureReportGroupComponent group(FigureResult figure, Evaluation evaluation) {
        MeasureReportGroupComponent group = new MeasureReportGroupComponent();
        CodeableConcept code = group.getCode();
        figure.codes().forEach(figureCode -> code.addCoding(coding(figureCode)));
        Tally tally = figure.tally();
        group.addPopulation().setCode(population("initial-population")).setCount(tally.initial());
        group.addPopulation().setCode(population("denominator")).setCount(tally.denominator());
        group.addPopulation().setCode(population("numerator")).setCount(tally.numerator());
        group.addPopulation().setCode(population("denominator-exclusion")).setCount(tally.excluded());
        group.setMeasureScore(score(tally));
        describe(group, tally, evaluation);
        if (figure.presentNotAssessed() > 0) {
            group.addExtension(count("present-not-assessed", figure.presentNotAssessed()));
        }
        figure.strata()
                .forEach((stratifier, tallies) -> group.addStratifier(stratifier(stratifier, tallies, evaluation)));
        return group;
    }

    private static MeasureReportGroupStratifierComponent stratifier(
            String name, Map<String, Tally> tallies, Evaluation evaluation) {
        MeasureReportGroupStratifierComponent stratifier = new MeasureReportGroupStratifierComponent();
        stratifier.addCode().setText(name);
        tallies.forEach((value, tally) -> {
            StratifierGroupComponent stratum = stratifier.addStratum();
            stratum.getValue().setText(value);
            stratum.addPopulation().setCode(population("initial-population")).setCount(tally.initial());
            stratum.addPopulation().setCode(population("denominator")).setCount(tally.denominator());
            stratum.addPopulation().setCode(population("numerator")).setCount(tally.numerator());
            stratum.addPopulation().setCode(population("denominator-exclusion")).setCount(tally.excluded());
            stratum.setMeasureScore(score(tally));
            describe(stratum, tally, evaluation);
        });
        return stratifier;
    }

    private static void describe(Element figure, Tally tally, Evaluation evaluation) {
        figure.addExtension(count("missing-count", tally.missing()));
        figure.addExtension(count("pending-count", tally.pending()));
        tally.proportion()
                .interval(evaluation.options().ciMethod(), evaluation.options().level())
                .ifPresent(interval -> figure.addExtension(interval(interval)));
    }

    /** A share from 0 to 1, unrounded; of nobody there is none. */
    private static Quantity score(Tally tally) {
        Quantity score = new Quantity();
        Proportion proportion = tally.proportion();
        if (proportion.estimable()) {
            score.setValue(exact(proportion.estimate().orElseThrow()));
        } else {
            score.addExtension(new Extension(ABSENT, new CodeType("not-applicable")));
        }
        return score;
    }

    private static Extension interval(Interval interval) {
        Extension extension = new Extension(Guide.profile("interval-estimate"));
        extension.addExtension("lower", decimal(interval.lower()));
        extension.addExtension("upper", decimal(interval.upper()));
        extension.addExtension("level", decimal(interval.level()));
        extension.addExtension("method", new CodeType(interval.method()));
        return extension;
    }

    private static Extension count(String id, int count) {
        return new Extension(Guide.profile(id), new IntegerType(count));
    }

    static Type decimal(double value) {
        return new DecimalType(exact(value));
    }

    /** The shortest decimal that reads back as the same double. */
    static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value);
    }

    private static Coding coding(FigureCode code) {
        return new Coding().setSystem(code.system()).setCode(code.code());
    }

    private static CodeableConcept population(String code) {
        return new CodeableConcept(new Coding().setSystem(POPULATION).setCode(code));
    }
}
