package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.measure.compare.CentreReport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code $ecmo-centres}: what centres have against what the risks of their patients let expect. */
public final class CentresProvider {

    private static final String PARAMETERS = "";
    private static final AnswerFormats FORMATS = new AnswerFormats(
            "centres",
            Map.of(CsvLines.TYPE, List.of("csv", CsvLines.TYPE), PARAMETERS, AnswerFormats.OF_PARAMETERS),
            PARAMETERS);

    private final LiveCohort live;
    private final FrozenCohorts frozen;
    private final String software;

    /** @param software name and version of this server, for those who read the figures later */
    public CentresProvider(LiveCohort live, FrozenCohorts frozen, String software) {
        this.live = live;
        this.frozen = frozen;
        this.software = software;
    }

    @Operation(
            name = "$ecmo-centres",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-centres")
    public void centres(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, CentresRequest.PARAMETERS);
        CentresRequest asked = CentresRequest.of(arguments, frozen);
        String format = FORMATS.asked(request);
        CentreReport report = CentreReport.of(live.select(asked.cohort()), asked.options());
        if (format.equals(CsvLines.TYPE)) {
            CsvLines.write(CentresCsv.HEAD, CentresCsv.lines(report).iterator(), TextResponse.begin(format, response));
            return;
        }
        ParametersResponse.send(request, response, parts -> {
            new AnswerWriter(parts)
                    .centres(report)
                    .flow(report.flow())
                    .warnings(Warnings.of(report.cohort()))
                    .warnings(report.warnings());
            new AnswerBasis(software, report.cohort(), OptionalLong.empty(), arguments.given()).write(parts);
        });
    }
}
