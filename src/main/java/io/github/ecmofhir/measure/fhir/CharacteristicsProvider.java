package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.measure.Characteristics;
import io.github.ecmofhir.measure.Warnings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code $ecmo-characteristics}: Table 1, for programs and for print. */
public final class CharacteristicsProvider {

    private static final String MARKDOWN = "text/markdown";
    private static final String PARAMETERS = "";
    private static final AnswerFormats FORMATS = new AnswerFormats(
            "characteristics",
            Map.of(
                    CsvLines.TYPE,
                    AnswerFormats.OF_CSV,
                    MARKDOWN,
                    List.of("markdown", MARKDOWN),
                    PARAMETERS,
                    AnswerFormats.OF_PARAMETERS),
            PARAMETERS);

    private final LiveCohort live;
    private final FrozenCohorts frozen;

    public CharacteristicsProvider(LiveCohort live, FrozenCohorts frozen) {
        this.live = live;
        this.frozen = frozen;
    }

    @Operation(
            name = "$ecmo-characteristics",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-characteristics")
    public void characteristics(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, CharacteristicsRequest.PARAMETERS);
        CharacteristicsRequest asked = CharacteristicsRequest.of(arguments, frozen);
        String format = FORMATS.asked(request);
        Characteristics table = Characteristics.of(live.select(asked.cohort()), asked.options());
        switch (format) {
            case CsvLines.TYPE ->
                CsvLines.write(
                        CharacteristicsCsv.HEAD,
                        CharacteristicsCsv.lines(table).iterator(),
                        TextResponse.begin(format, response));
            case MARKDOWN ->
                TextResponse.begin(format, response).write(CharacteristicsMarkdown.write(table, Warnings.of(table)));
            default ->
                ParametersResponse.send(
                        request,
                        response,
                        parts -> new AnswerWriter(parts)
                                .characteristics(table)
                                .flow(table.cohort())
                                .warnings(Warnings.of(table)));
        }
    }
}
