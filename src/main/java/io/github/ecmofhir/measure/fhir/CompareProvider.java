package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.script.CompareScript;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;

/** {@code $ecmo-compare}: whether two groups of runs fare differently, for programs, for tables, and as an R script. */
public final class CompareProvider {

    private static final AnswerFormats FORMATS = AnswerFormats.withScript("a comparison");

    private final LiveCohort live;
    private final FrozenCohorts frozen;
    private final FigureCriteria criteria;
    private final String software;

    /** @param software name and version of this server, for those who read the figures later */
    public CompareProvider(LiveCohort live, FrozenCohorts frozen, Guide guide, String software) {
        this.live = live;
        this.frozen = frozen;
        this.criteria = new FigureCriteria(guide);
        this.software = software;
    }

    @Operation(
            name = "$ecmo-compare",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-compare")
    public void compare(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, CompareRequest.PARAMETERS);
        CompareRequest asked = CompareRequest.of(arguments, frozen);
        String format = FORMATS.asked(request);
        Comparison comparison = Comparison.of(live.select(asked.cohort()), asked.options());
        AnswerBasis basis = new AnswerBasis(
                software, comparison.cohort(), OptionalLong.of(asked.options().seed()), arguments.given());
        switch (format) {
            case CsvLines.TYPE ->
                CsvLines.write(
                        CompareCsv.HEAD,
                        CompareCsv.lines(comparison, basis).iterator(),
                        TextResponse.begin(format, response));
            case AnswerFormats.R_SCRIPT ->
                TextResponse.begin(format, response)
                        .write(new CompareScript(comparison, arguments.given(), criteria, software)
                                .write(MeasureRequest.SELECTION));
            default ->
                ParametersResponse.send(request, response, parts -> {
                    new ComparePart(comparison).write(parts);
                    new AnswerWriter(parts).flow(comparison.flow()).warnings(comparison.warnings());
                    basis.write(parts);
                });
        }
    }
}
