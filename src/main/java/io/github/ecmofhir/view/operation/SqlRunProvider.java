package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewReader;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.format.LimitedRows;
import io.github.ecmofhir.view.format.TableWriter;
import io.github.ecmofhir.view.sql.SqlEngine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code [base]/$sql-run} of SQL on FHIR 3.0.0-ballot: the rows of a view, of what is stored or of what is sent along. */
public final class SqlRunProvider {

    private final ViewReader reader;
    private final SqlRunTools tools;

    public SqlRunProvider(
            ViewReader reader,
            KnownRelations known,
            ViewRunner views,
            SqlEngine engine,
            StoredResources store,
            FhirContext fhir) {
        this.reader = reader;
        SubjectReader subjects = new SubjectReader(known, new StoredLibraries(store, fhir), views);
        this.tools = new SqlRunTools(subjects, engine, store, fhir);
    }

    @Operation(
            name = "$sql-run",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "http://hl7.org/fhir/uv/sql-on-fhir/OperationDefinition/SQLRun")
    public void run(RequestDetails request, HttpServletResponse response) throws IOException {
        SqlRunRequest asked = SqlRunRequest.read(
                parameters(request), request.getHeaders("Accept"), request.getFhirServerBase(), tools);
        new TableResponse(response, asked.form()).answer(out -> {
            TableWriter writer = TableWriter.of(asked.form().format(), asked.header(), out);
            RowSink sink = asked.limit()
                    .<RowSink>map(most -> new LimitedRows(writer, most))
                    .orElse(writer);
            reader.read(snapshot -> {
                asked.subject().read(snapshot, asked.scope(), sink);
                return true;
            });
            writer.end();
        });
    }

    private static SentParameters parameters(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.POST) {
            return SentParameters.read(request.getParameters(), null);
        }
        List<String> types = request.getHeaders("Content-Type");
        if (types.stream().anyMatch(type -> type.contains("xml"))) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    "The Content-Type is `" + types.get(0) + "`.",
                    "This operation takes resources that have no form in XML.",
                    "Send application/fhir+json.");
        }
        return SentParameters.read(request.getParameters(), request.loadRequestContents());
    }
}
