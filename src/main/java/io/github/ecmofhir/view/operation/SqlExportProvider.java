package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.job.JobProvider;
import io.github.ecmofhir.job.JobTables;
import io.github.ecmofhir.job.JobWorker;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;

/** {@code [base]/$sql-export} of SQL on FHIR 3.0.0-ballot: tables as files, made in the background as of one moment. */
public final class SqlExportProvider {

    private final SqlTools tools;
    private final JobTables jobs;
    private final JobWorker worker;
    private final FhirContext fhir;

    public SqlExportProvider(SqlTools tools, JobTables jobs, JobWorker worker, FhirContext fhir) {
        this.tools = tools;
        this.jobs = jobs;
        this.worker = worker;
        this.fhir = fhir;
    }

    /** The request is judged whole before it is taken in. */
    @Operation(
            name = "$sql-export",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "http://hl7.org/fhir/uv/sql-on-fhir/OperationDefinition/SQLExport")
    public void export(RequestDetails request, HttpServletResponse response) throws IOException {
        if (request.getRequestType() != RequestTypeEnum.POST) {
            throw Arguments.wrong(
                    "method",
                    "It is asked for with " + request.getRequestType() + ".",
                    "An export is begun with POST, as it makes files.");
        }
        JobProvider.requireAsync(request);
        String base = request.getFhirServerBase();
        Right right = Right.of(request);
        SqlExportRequest.read(SentParameters.of(request), right, base, tools);
        String job = jobs.accept(
                SqlExportWork.KIND,
                SqlExportWork.request(base, right, request.getParameters(), request.loadRequestContents()));
        worker.look();
        Parameters accepted = new Parameters();
        accepted.addParameter("exportId", job);
        accepted.addParameter("status", new CodeType("accepted"));
        JobProvider.accepted(
                response,
                base,
                job,
                "application/fhir+json",
                fhir.newJsonParser().encodeResourceToString(accepted));
    }
}
