package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.measure.quality.QualityReport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.OptionalLong;

/** {@code $ecmo-quality}: what centres leave out, what they send that is unusual, and whose follow-up is late. */
public final class QualityProvider {

    private static final AnswerFormats FORMATS = AnswerFormats.withTable("quality");

    private final LiveCohort live;
    private final FrozenCohorts frozen;
    private final InstantSource clock;
    private final String software;

    /**
     * @param clock by which follow-up becomes due
     * @param software name and version of this server, for those who read the figures later
     */
    public QualityProvider(LiveCohort live, FrozenCohorts frozen, InstantSource clock, String software) {
        this.live = live;
        this.frozen = frozen;
        this.clock = clock;
        this.software = software;
    }

    @Operation(
            name = "$ecmo-quality",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-quality")
    public void quality(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, QualityRequest.PARAMETERS);
        QualityRequest asked = QualityRequest.of(arguments, frozen, clock.instant());
        String format = FORMATS.asked(request);
        QualityReport report = QualityReport.of(live.select(asked.cohort()), asked.options());
        if (format.equals(CsvLines.TYPE)) {
            CsvLines.write(
                    QualityCsv.HEAD,
                    report.rows().stream().flatMap(QualityCsv::lines).iterator(),
                    TextResponse.begin(format, response));
            return;
        }
        ParametersResponse.send(request, response, parts -> {
            new AnswerWriter(parts).quality(report).flow(report.cohort()).warnings(Warnings.of(report.cohort()));
            new AnswerBasis(software, report.cohort(), OptionalLong.empty(), arguments.given()).write(parts);
        });
    }
}
