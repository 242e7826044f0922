package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.ecmo.EcmoRun;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The runs of a cohort, one line a run: as the case table has them, or as a registry's own sheet. */
public final class CasesProvider {

    private static final Set<String> PARAMETERS =
            MeasureRequest.with(MeasureRequest.SELECTION, "mapping", Level.PARAMETER);
    private static final String NDJSON = "application/x-ndjson";
    private static final AnswerFormats FORMATS = new AnswerFormats(
            "cases",
            Map.of(CsvLines.TYPE, AnswerFormats.OF_CSV, NDJSON, List.of("ndjson", "application/ndjson", NDJSON)),
            CsvLines.TYPE);

    private final LiveCohort live;
    private final FrozenCohorts frozen;
    private final Function<String, SheetForm> sheets;
    private final Deidentification deidentification;

    /** @param sheets forms by their name; throws a Problem for a name it does not know */
    public CasesProvider(
            LiveCohort live,
            FrozenCohorts frozen,
            Function<String, SheetForm> sheets,
            Deidentification deidentification) {
        this.live = live;
        this.frozen = frozen;
        this.sheets = sheets;
        this.deidentification = deidentification;
    }

    @Operation(
            name = "$ecmo-cases",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-cases")
    public void cases(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, PARAMETERS);
        SheetForm form = arguments.one("mapping").map(sheets).orElseGet(CaseForm::new);
        CaseCells cells = CaseCells.of(Level.of(arguments.one(Level.PARAMETER), arguments.right()), deidentification);
        String format = FORMATS.asked(request);
        Cohort cohort = live.select(MeasureRequest.cohort(arguments, frozen));
        Writer writer = TextResponse.begin(format, response);
        if (format.equals(CsvLines.TYPE)) {
            csv(form, cells, cohort, writer);
        } else {
            ndjson(form, cells, cohort, writer);
        }
        writer.flush();
    }

    private static void csv(SheetForm form, CaseCells cells, Cohort cohort, Writer writer) throws IOException {
        Stream<Collection<String>> lines = cells.inOrder(cohort).stream()
                .map(run -> form.cells(cells.of(run)).values());
        CsvLines.write(form.columns(), lines.iterator(), writer);
    }

    /** Numbers are numbers, what is missing is null. */
    private static void ndjson(SheetForm form, CaseCells cells, Cohort cohort, Writer writer) throws IOException {
        JsonFactory json = new JsonFactory();
        for (EcmoRun run : cells.inOrder(cohort)) {
            JsonGenerator line = json.createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            line.writeStartObject();
            for (Map.Entry<String, String> cell : form.cells(cells.of(run)).entrySet()) {
                line.writeFieldName(cell.getKey());
                if (cell.getValue().isEmpty()) {
                    line.writeNull();
                } else if (form instanceof CaseForm && CaseExport.isNumber(cell.getKey())) {
                    line.writeNumber(new BigDecimal(cell.getValue()));
                } else {
                    line.writeString(cell.getValue());
                }
            }
            line.writeEndObject();
            line.close();
            writer.write('\n');
        }
    }

    /** The case table's own columns. */
    private record CaseForm() implements SheetForm {

        @Override
        public List<String> columns() {
            return CaseExport.columns();
        }

        @Override
        public Map<String, String> cells(UnaryOperator<String> cases) {
            Map<String, String> cells = new LinkedHashMap<>();
            CaseExport.columns().forEach(column -> cells.put(column, cases.apply(column)));
            return cells;
        }
    }
}
