package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.Answer;
import io.github.ecmofhir.measure.Answers;
import io.github.ecmofhir.measure.ContinuousTally;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.measure.RateTally;
import io.github.ecmofhir.measure.Tally;
import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupPopulationComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one figure, for the whole cohort and for each stratum alike.
 *
 * @param answers of each run, from which come the counts
 * @param populations code of the population → count, in order
 */
record ReportedFigure(Answers answers, Map<String, Integer> populations, Quantity score, List<Extension> extensions) {

    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String INITIAL = "initial-population";
    private static final String DENOMINATOR = "denominator";
    private static final String NUMERATOR = "numerator";
    private static final String EXCLUSION = "denominator-exclusion";

    /** A share from 0 to 1, unrounded. */
    static ReportedFigure of(Answers answers, MeasureOptions options) {
        Tally tally = answers.tally();
        ReportedFigure figure = begin(answers, tally.proportion().estimate());
        figure.populations.put(DENOMINATOR, tally.denominator());
        figure.populations.put(NUMERATOR, tally.numerator());
        figure.populations.put(EXCLUSION, tally.excluded());
        figure.unanswered(tally);
        tally.proportion()
                .interval(options.ciMethod(), options.level())
                .ifPresent(interval -> figure.extensions.add(interval(interval)));
        return figure;
    }

    /** The median. */
    static ReportedFigure of(ContinuousTally tally, String unit) {
        Tally counts = tally.answers().tally();
        ReportedFigure figure = begin(tally.answers(), tally.values().median());
        if (figure.score.hasValue()) {
            figure.score.setUnit(unit).setSystem(UCUM).setCode(unit);
        }
        figure.populations.put(DENOMINATOR, counts.denominator());
        figure.populations.put(EXCLUSION, counts.excluded());
        figure.unanswered(counts);
        figure.extensions.add(summary(tally.values()));
        return figure;
    }

    /** Events in 1,000 hours. */
    static ReportedFigure of(RateTally tally, double level) {
        Tally counts = tally.answers().tally();
        ReportedFigure figure = begin(tally.answers(), tally.rate().estimate());
        if (figure.score.hasValue()) {
            figure.score.setUnit("per 1000 h");
        }
        figure.populations.put(DENOMINATOR, counts.denominator());
        figure.populations.put(NUMERATOR, tally.events());
        figure.populations.put(EXCLUSION, counts.excluded());
        figure.unanswered(counts);
        figure.extensions.add(new Extension(Guide.profile("support-hours"), decimal(tally.hours())));
        tally.rate()
                .interval(level)
                .ifPresent(limits -> figure.extensions.add(
                        interval(new Interval(limits.lower(), limits.upper(), limits.level(), "poisson-exact"))));
        return figure;
    }

    /** @param lists where the runs of each population are listed; null to count only */
    void write(MeasureReportGroupComponent group, @Nullable SubjectLists lists) {
        populations.forEach((code, count) -> {
            MeasureReportGroupPopulationComponent population =
                    group.addPopulation().setCode(population(code)).setCount(count);
            if (lists != null) {
                population.setSubjectResults(lists.add(runs(code)));
            }
        });
        group.setMeasureScore(score);
        extensions.forEach(group::addExtension);
    }

    /** @param lists as for a group */
    void write(StratifierGroupComponent stratum, @Nullable SubjectLists lists) {
        populations.forEach((code, count) -> {
            StratifierGroupPopulationComponent population =
                    stratum.addPopulation().setCode(population(code)).setCount(count);
            if (lists != null) {
                population.setSubjectResults(lists.add(runs(code)));
            }
        });
        stratum.setMeasureScore(score);
        extensions.forEach(stratum::addExtension);
    }

    /** Of a rate the numerator counts events, and these are the runs that had them. */
    private List<EcmoRun> runs(String population) {
        return answers.runs(
                switch (population) {
                    case DENOMINATOR -> EnumSet.of(Answer.YES, Answer.NO);
                    case NUMERATOR -> EnumSet.of(Answer.YES);
                    case EXCLUSION -> EnumSet.of(Answer.EXCLUDED);
                    default -> EnumSet.allOf(Answer.class);
                });
    }

    /** Of nobody there is no score. */
    private static ReportedFigure begin(Answers answers, OptionalDouble estimate) {
        Quantity score = new Quantity();
        estimate.ifPresentOrElse(value -> score.setValue(exact(value)), () -> score.addExtension(notApplicable()));
        Map<String, Integer> populations = new LinkedHashMap<>();
        populations.put(INITIAL, answers.tally().initial());
        return new ReportedFigure(answers, populations, score, new ArrayList<>());
    }

    private void unanswered(Tally tally) {
        extensions.add(count("missing-count", tally.missing()));
        extensions.add(count("pending-count", tally.pending()));
    }

    private static Extension summary(Summary values) {
        Extension summary = new Extension(Guide.profile("continuous-summary"));
        summary.addExtension("n", new IntegerType(values.n()));
        part(summary, "mean", values.mean());
        part(summary, "sd", values.sd());
        part(summary, "median", values.median());
        part(summary, "q1", values.q1());
        part(summary, "q3", values.q3());
        part(summary, "min", values.min());
        part(summary, "max", values.max());
        return summary;
    }

    private static void part(Extension summary, String name, OptionalDouble value) {
        value.ifPresent(number -> summary.addExtension(name, decimal(number)));
    }

    private static Extension interval(Interval interval) {
        Extension extension = new Extension(Guide.profile("interval-estimate"));
        extension.addExtension("lower", decimal(interval.lower()));
        extension.addExtension("upper", decimal(interval.upper()));
        extension.addExtension("level", decimal(interval.level()));
        extension.addExtension("method", new CodeType(interval.method()));
        return extension;
    }

    /** Says why there is nothing where something is expected. */
    static Extension notApplicable() {
        return new Extension(ABSENT, new CodeType("not-applicable"));
    }

    static Extension count(String id, int count) {
        return new Extension(Guide.profile(id), new IntegerType(count));
    }

    static Type decimal(double value) {
        return new DecimalType(exact(value));
    }

    /** The shortest decimal that reads back as the same double. */
    static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value);
    }

    private static CodeableConcept population(String code) {
        return new CodeableConcept(new Coding().setSystem(POPULATION).setCode(code));
    }
}
