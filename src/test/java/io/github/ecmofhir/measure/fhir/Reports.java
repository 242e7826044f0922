package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/** Reads figures out of the answers of measure operations. */
final class Reports {

    private final List<MeasureReport> reports;

    private Reports(List<MeasureReport> reports) {
        this.reports = reports;
    }

    static Reports of(Parameters answer) {
        return new Reports(parts(answer, "report")
                .map(part -> (MeasureReport) part.getResource())
                .toList());
    }

    static Reports of(MeasureReport report) {
        return new Reports(List.of(report));
    }

    static Stream<ParametersParameterComponent> parts(Parameters answer, String name) {
        return answer.getParameter().stream().filter(part -> part.getName().equals(name));
    }

    /** The value of a part as text, or empty. */
    static Optional<String> part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue().primitiveValue())
                .findFirst();
    }

    List<String> measures() {
        return reports.stream()
                .map(report -> report.getMeasure().replaceFirst(".*/", "").replaceFirst("\\|.*", ""))
                .toList();
    }

    /** {@code numerator/denominator missing pending excluded}. */
    String figure(String measure, String... codes) {
        MeasureReportGroupComponent group = group(measure, codes);
        return count(group, "numerator") + "/" + count(group, "denominator")
                + " missing " + extension(group, "missing-count")
                + " pending " + extension(group, "pending-count")
                + " excluded " + count(group, "denominator-exclusion");
    }

    MeasureReportGroupComponent group(String measure, String... codes) {
        return reports.stream()
                .filter(report -> report.getMeasure().startsWith(Guide.BASE + "/Measure/" + measure + "|"))
                .flatMap(report -> report.getGroup().stream())
                .filter(group -> group.getCode().getCoding().stream()
                        .map(coding -> coding.getCode())
                        .toList()
                        .equals(List.of(codes)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No figure " + measure + " " + List.of(codes)));
    }

    /** {@code lower-upper} to four decimals. */
    String interval(String measure, String... codes) {
        Extension interval = group(measure, codes).getExtensionByUrl(Guide.profile("interval-estimate"));
        return limit(interval, "lower") + "-" + limit(interval, "upper");
    }

    private static String limit(Extension interval, String name) {
        double value =
                Double.parseDouble(interval.getExtensionByUrl(name).getValue().primitiveValue());
        return String.format(java.util.Locale.ROOT, "%.4f", value);
    }

    private static int count(MeasureReportGroupComponent group, String code) {
        return group.getPopulation().stream()
                .filter(population ->
                        population.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .getCount();
    }

    private static String extension(Base group, String id) {
        return ((MeasureReportGroupComponent) group)
                .getExtensionByUrl(Guide.profile(id))
                .getValue()
                .primitiveValue();
    }
}
