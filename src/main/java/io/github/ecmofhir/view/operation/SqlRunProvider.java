package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewReader;
import io.github.ecmofhir.view.format.LimitedRows;
import io.github.ecmofhir.view.format.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code [base]/$sql-run} of SQL on FHIR 3.0.0-ballot: the rows of a view, of what is stored or of what is sent along. */
public final class SqlRunProvider {

    private final ViewReader reader;
    private final SqlTools tools;

    public SqlRunProvider(ViewReader reader, SqlTools tools) {
        this.reader = reader;
        this.tools = tools;
    }

    @Operation(
            name = "$sql-run",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "http://hl7.org/fhir/uv/sql-on-fhir/OperationDefinition/SQLRun")
    public void run(RequestDetails request, HttpServletResponse response) throws IOException {
        SqlRunRequest asked = SqlRunRequest.read(
                SentParameters.of(request),
                Right.of(request),
                request.getHeaders("Accept"),
                request.getFhirServerBase(),
                tools);
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
}
