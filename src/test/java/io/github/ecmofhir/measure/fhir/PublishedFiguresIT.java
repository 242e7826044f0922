package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MeasureReport;
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
        String query = "Measure/" + cells[3] + "/$evaluate-measure?centre=" + cells[0]
                + (cells[1].isEmpty() ? "" : "&filter=" + cells[1])
                + (cells[2].isEmpty() ? "" : "&" + cells[2]);
        return Reports.of(http.get(query).as(MeasureReport.class)).figure(cells[3], cells[4].split(" "));
    }
}
