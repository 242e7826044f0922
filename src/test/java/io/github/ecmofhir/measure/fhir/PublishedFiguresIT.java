package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The figures that the demo cohorts must give, each asked of the server over HTTP; {@code figures/proportions.csv} lists them. */
@OnStore(StoreKind.H2)
class PublishedFiguresIT {

    private final FhirHttp http;

    PublishedFiguresIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    @TestFactory
    Stream<DynamicTest> figures() {
        return Pavlodar.resource("/figures/proportions.csv").lines().skip(1).map(line -> {
            String[] cells = line.split(",", -1);
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThat(figure(cells))
                            .isEqualTo(cells[5] + " missing " + cells[6] + " pending " + cells[7] + " excluded "
                                    + cells[8]));
        });
    }

    private String figure(String[] cells) {
        String query = "Measure/" + cells[3] + "/$evaluate-measure?centre=" + DemoRegistry.centre(cells[0])
                + (cells[1].isEmpty() ? "" : "&filter=" + cells[1])
                + (cells[2].isEmpty() ? "" : "&" + cells[2]);
        return Reports.of(http.get(query).as(MeasureReport.class)).figure(cells[3], cells[4].split(" "));
    }

    @TestFactory
    Stream<DynamicTest> summaries() {
        return Pavlodar.resource("/figures/continuous.csv")
                .lines()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(line, () -> compare(line.split(",", -1))));
    }

    private void compare(String[] cells) {
        String query = "Measure/" + cells[2] + "/$evaluate-measure?centre=" + DemoRegistry.centre(cells[0])
                + (cells[1].isEmpty() ? "" : "&filter=" + cells[1]);
        MeasureReportGroupComponent group =
                http.get(query).as(MeasureReport.class).getGroupFirstRep();
        Extension summary = group.getExtensionByUrl(Guide.profile("continuous-summary"));

        assertThat(part(summary, "n")).as("n").isEqualTo(cells[3]);
        assertThat(group.getExtensionByUrl(Guide.profile("missing-count"))
                        .getValue()
                        .primitiveValue())
                .as("missing")
                .isEqualTo(cells[4]);
        assertThat(group.getPopulation().get(2).getCount()).as("excluded").isEqualTo(Integer.parseInt(cells[5]));
        List<String> parts = List.of("mean", "sd", "median", "min", "max");
        for (int i = 0; i < parts.size(); i++) {
            String expected = cells[6 + i];
            if (!expected.isEmpty()) {
                assertThat(Double.parseDouble(part(summary, parts.get(i))))
                        .as(parts.get(i))
                        .isCloseTo(Double.parseDouble(expected), within(1e-9));
            }
        }
        if (cells[3].equals("0")) {
            assertThat(summary.getExtensionByUrl("median")).isNull();
            assertThat(group.getMeasureScore().hasValue()).isFalse();
        } else {
            assertThat(group.getMeasureScore().getValue().doubleValue())
                    .isEqualTo(Double.parseDouble(part(summary, "median")));
        }
    }

    private static String part(Extension summary, String name) {
        return summary.getExtensionByUrl(name).getValue().primitiveValue();
    }

    @TestFactory
    Stream<DynamicTest> rates() {
        return Pavlodar.resource("/figures/rates.csv")
                .lines()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(line, () -> compareRate(line.split(",", -1))));
    }

    private void compareRate(String[] cells) {
        String query = "$ecmo-complications?rate=per-1000h&item=" + cells[2] + "&centre="
                + DemoRegistry.centre(cells[0]) + (cells[1].isEmpty() ? "" : "&filter=" + cells[1]);
        MeasureReportGroupComponent group =
                Reports.of(http.get(query).as(Parameters.class)).group("complication-rate", cells[2]);

        assertThat(group.getPopulation().get(2).getCount()).as("events").isEqualTo(Integer.parseInt(cells[3]));
        assertThat(Double.parseDouble(group.getExtensionByUrl(Guide.profile("support-hours"))
                        .getValue()
                        .primitiveValue()))
                .as("hours")
                .isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
        assertThat(group.getMeasureScore().getValue().doubleValue())
                .isCloseTo(Double.parseDouble(cells[5]), within(1e-6));
    }
}
