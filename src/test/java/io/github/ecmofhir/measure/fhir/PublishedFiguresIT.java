package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The figures that the two small demo cohorts must give, each asked of the server over HTTP. */
@OnStore(StoreKind.H2)
class PublishedFiguresIT {

    private final FhirHttp http;

    PublishedFiguresIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    @TestFactory
    Stream<DynamicTest> figures() {
        return cohorts().flatMap(FigureTests::ofSheet);
    }

    @TestFactory
    Stream<DynamicTest> publishedFigures() {
        return cohorts().flatMap(FigureTests::ofPaper);
    }

    private Stream<FigureTests> cohorts() {
        return Stream.of("pavlodar", "henri-mondor")
                .map(cohort -> new FigureTests(cohort, http, "centre=" + DemoRegistry.centre(cohort)));
    }
}
