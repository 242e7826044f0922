package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Dictionary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** What the columns of the case table say, as CSV or as Parameters. */
public final class DictionaryProvider {

    private static final String COLUMN = "column";
    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";
    private static final AnswerFormats FORMATS = new AnswerFormats(
            "the dictionary",
            Map.of(
                    CsvLines.TYPE,
                    AnswerFormats.OF_CSV,
                    JSON,
                    List.of("json", JSON, "application/json", "application/json+fhir", "text/json"),
                    XML,
                    List.of("xml", XML, "application/xml", "application/xml+fhir", "text/xml")),
            JSON);

    @Operation(
            name = "$ecmo-dictionary",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-dictionary")
    public void dictionary(RequestDetails request, HttpServletResponse response) throws IOException {
        List<String> names = Arguments.read(request, Set.of(COLUMN)).list(COLUMN);
        Dictionary dictionary = Dictionary.ofCases();
        List<ColumnDescription> columns = names.isEmpty() ? dictionary.columns() : dictionary.columns(names, COLUMN);
        if (!FORMATS.asked(request).equals(CsvLines.TYPE)) {
            RestfulServerUtils.streamResponseAsResource(
                    request.getServer(),
                    parameters(columns),
                    Set.of(),
                    HttpServletResponse.SC_OK,
                    false,
                    request.isRespondGzip(),
                    request);
            return;
        }
        Writer writer = TextResponse.begin(CsvLines.TYPE, response);
        CsvLines.write(
                Dictionary.head(), columns.stream().map(Dictionary::cells).iterator(), writer);
        writer.flush();
    }

    private static Parameters parameters(List<ColumnDescription> columns) {
        Parameters answer = new Parameters();
        for (ColumnDescription column : columns) {
            ParametersParameterComponent part = answer.addParameter().setName(COLUMN);
            part.addPart().setName("name").setValue(new CodeType(column.name()));
            part.addPart().setName("label").setValue(new StringType(column.label()));
            if (!column.unit().isEmpty()) {
                part.addPart().setName("unit").setValue(new CodeType(column.unit()));
            }
            part.addPart().setName("type").setValue(new CodeType(column.type().code()));
            column.values().forEach(value -> part.addPart().setName("value").setValue(new CodeType(value)));
            part.addPart().setName("definition").setValue(new StringType(column.definition()));
            column.sources().forEach(source -> part.addPart().setName("source").setValue(new StringType(source)));
            column.usual()
                    .ifPresent(usual -> part.addPart().setName("usual").setValue(new StringType(usual.toString())));
            column.papers().forEach(row -> part.addPart().setName("papers").setValue(new CodeType(row)));
        }
        return answer;
    }
}
