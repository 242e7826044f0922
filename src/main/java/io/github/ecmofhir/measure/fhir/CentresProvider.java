package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.compare.CentreReport;
import io.github.ecmofhir.measure.script.CentresScript;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;

/** {@code $ecmo-centres}: what centres have against what the risks of their patients let expect. */
public final class CentresProvider {

    private static final AnswerFormats FORMATS = AnswerFormats.withScript("centres");

    private final LiveCohort live;
    private final FrozenCohorts frozen;
    private final FigureCriteria criteria;
    private final String software;

    /** @param software name and version of this server, for those who read the figures later */
    public CentresProvider(LiveCohort live, FrozenCohorts frozen, Guide guide, String software) {
        this.live = live;
        this.frozen = frozen;
        this.criteria = new FigureCriteria(guide);
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
        if (format.equals(AnswerFormats.R_SCRIPT) && asked.options().smallCell() > 0) {
            throw Arguments.wrong(
                    "smallCell",
                    "A script compares all centres, small ones too.",
                    "Ask for it without smallCell, or for CSV or Parameters.");
        }
        CentreReport report = CentreReport.of(live.select(asked.cohort()), asked.options());
        switch (format) {
            case CsvLines.TYPE ->
                CsvLines.write(
                        CentresCsv.HEAD, CentresCsv.lines(report).iterator(), TextResponse.begin(format, response));
            case AnswerFormats.R_SCRIPT ->
                TextResponse.begin(format, response)
                        .write(new CentresScript(report, arguments.given(), criteria, software)
                                .write(MeasureRequest.SELECTION));
            default ->
                ParametersResponse.send(request, response, parts -> {
                    new AnswerWriter(parts).centres(report).flow(report.flow()).warnings(report.warnings());
                    new AnswerBasis(software, report.cohort(), OptionalLong.empty(), arguments.given()).write(parts);
                });
        }
    }
}
