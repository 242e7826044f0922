package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.EcmoMeasure;
import io.github.ecmofhir.measure.Evaluation;
import io.github.ecmofhir.measure.MeasureOptions;
import java.util.List;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private static MeasureReport report(EcmoMeasure measure, List<EcmoRun> runs, String... stratifiers) {
        Cohort cohort = Cohort.select(CaseTable.of(runs), CohortRequest.EVERYTHING);
        Evaluation evaluation = new Evaluation(
                cohort,
                MeasureOptions.DEFAULT,
                List.of(stratifiers).stream().map(Stratifier::parse).toList());
        return new ReportWriter(Guide.load(FhirContext.forR4Cached())).write(evaluation.evaluate(measure), evaluation);
    }

    private static EcmoRun run(String id, String start, String outcome, String sex) {
        return started(start)
                .id(id)
                .patient(id)
                .inStay(id)
                .outcome(outcome)
                .sex(sex)
                .run();
    }

    private static int population(MeasureReportGroupComponent group, String code) {
        return group.getPopulation().stream()
                .filter(population ->
                        population.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .getCount();
    }

    private static int count(MeasureReportGroupComponent group, String extension) {
        return ((IntegerType) group.getExtensionByUrl(Guide.profile(extension)).getValue()).getValue();
    }

    @Test
    void report_namesMeasureVersionAndPeriod() {
        MeasureReport report = report(
                EcmoMeasure.WEANING,
                List.of(
                        run("A", "2025-03-01", "weaned-survived-48h", "male"),
                        run("B", "2024-12-31", "died-on-support", "male")));

        assertThat(report.getMeasure()).isEqualTo("https://w3id.org/ecmo-fhir/Measure/weaning|0.1.0");
        assertThat(report.getPeriod().getStartElement().getValueAsString()).isEqualTo("2024-12-31");
        assertThat(report.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-03-01");
    }

    @Test
    void group_hasCountsScoreAndInterval() {
        MeasureReportGroupComponent group = report(
                        EcmoMeasure.WEANING,
                        List.of(
                                run("A", "2025-03-01", "weaned-survived-48h", "male"),
                                run("B", "2025-03-02", "died-on-support", "male"),
                                run("C", "2025-03-03", "not-stated", "female")))
                .getGroupFirstRep();

        assertThat(group.getCode().getCodingFirstRep().getCode()).isEqualTo("weaning");
        assertThat(population(group, "initial-population")).isEqualTo(3);
        assertThat(population(group, "denominator")).isEqualTo(2);
        assertThat(population(group, "numerator")).isEqualTo(1);
        assertThat(population(group, "denominator-exclusion")).isZero();
        assertThat(count(group, "missing-count")).isEqualTo(1);
        assertThat(count(group, "pending-count")).isZero();
        assertThat(group.getMeasureScore().getValue()).isEqualByComparingTo("0.5");
        Extension interval = group.getExtensionByUrl(Guide.profile("interval-estimate"));
        assertThat(((DecimalType) interval.getExtensionByUrl("lower").getValue())
                        .getValue()
                        .doubleValue())
                .isBetween(0.0945, 0.0946);
        assertThat(interval.getExtensionByUrl("method").getValue().primitiveValue())
                .isEqualTo("wilson");
    }

    @Test
    void nothingEstimable_saysSoInsteadOfANumber() {
        MeasureReport report = report(EcmoMeasure.WEANING, List.of());
        MeasureReportGroupComponent group = report.getGroupFirstRep();

        assertThat(group.getMeasureScore().hasValue()).isFalse();
        assertThat(group.getMeasureScore().getExtensionString(ABSENT)).isEqualTo("not-applicable");
        assertThat(group.getExtensionByUrl(Guide.profile("interval-estimate"))).isNull();
        assertThat(report.getPeriod().getExtensionString(ABSENT)).isEqualTo("not-applicable");
    }

    @Test
    void strata_carryTheSameCounts() {
        MeasureReportGroupComponent group = report(
                        EcmoMeasure.WEANING,
                        List.of(
                                run("A", "2025-03-01", "weaned-survived-48h", "male"),
                                run("B", "2025-03-02", "not-stated", "female")),
                        "sex")
                .getGroupFirstRep();

        assertThat(group.getStratifierFirstRep().getCodeFirstRep().getText()).isEqualTo("sex");
        assertThat(group.getStratifierFirstRep().getStratum())
                .extracting(stratum -> stratum.getValue().getText())
                .containsExactly("female", "male");
        assertThat(group.getStratifierFirstRep()
                        .getStratumFirstRep()
                        .getExtensionByUrl(Guide.profile("missing-count"))
                        .getValue()
                        .primitiveValue())
                .isEqualTo("1");
    }

    @Test
    void figureOnCondition_isCodedByMeasureThenDay() {
        MeasureReport report = report(
                EcmoMeasure.SURVIVAL_AMONG_WEANED, List.of(run("A", "2025-03-01", "weaned-survived-48h", "male")));

        assertThat(report.getGroupFirstRep().getCode().getCoding())
                .extracting(coding -> coding.getCode())
                .containsExactly("survival-among-weaned", "day-28");
    }
}
