package io.github.ecmofhir.export.bulk;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.job.JobProvider;
import io.github.ecmofhir.job.JobTables;
import io.github.ecmofhir.job.JobWorker;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceSearch;
import io.github.ecmofhir.store.StoredResources;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;

/** {@code $export} of Bulk Data Access 2.0: all resources, those of patients, or of the members of a Group, as files. */
public final class BulkExportProvider {

    private static final String NAME = "$export";
    private static final String CANONICAL = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";

    private final StoredResources store;
    private final ResourceSearch search;
    private final JobTables jobs;
    private final JobWorker worker;

    public BulkExportProvider(StoredResources store, ResourceSearch search, JobTables jobs, JobWorker worker) {
        this.store = store;
        this.search = search;
        this.jobs = jobs;
        this.worker = worker;
    }

    @Operation(
            name = NAME,
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "export")
    public void ofAll(RequestDetails request, HttpServletResponse response) throws IOException {
        accept(BulkExportAsked.Level.SYSTEM, Optional.empty(), request, response);
    }

    @Operation(
            name = NAME,
            typeName = "Patient",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "patient-export")
    public void ofPatients(RequestDetails request, HttpServletResponse response) throws IOException {
        accept(BulkExportAsked.Level.PATIENT, Optional.empty(), request, response);
    }

    @Operation(
            name = NAME,
            typeName = "Group",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "group-export")
    public void ofGroup(@IdParam IdType group, RequestDetails request, HttpServletResponse response)
            throws IOException {
        accept(BulkExportAsked.Level.GROUP, Optional.of(group.getIdPart()), request, response);
    }

    /** The request is judged whole before it is taken in. */
    private void accept(
            BulkExportAsked.Level level, Optional<String> group, RequestDetails request, HttpServletResponse response)
            throws IOException {
        JobProvider.requireAsync(request);
        Arguments arguments = Arguments.readAll(request, BulkExportRequest.PARAMETERS);
        Map<String, List<String>> parameters = arguments.given();
        // Whatever the right of the caller is when the export is made
        parameters.put(
                Level.PARAMETER,
                List.of(Level.of(arguments.one(Level.PARAMETER), arguments.right())
                        .code()));
        BulkExportAsked asked = new BulkExportAsked(request.getCompleteUrl(), level, group, parameters);
        BulkExportRequest.read(asked, store, search);
        String job = jobs.accept(BulkExportWork.KIND, asked.toJson());
        worker.look();
        String words = "Taken in. What becomes of it is at the address in Content-Location.";
        JobProvider.accepted(
                response,
                request.getFhirServerBase(),
                job,
                "application/fhir+json",
                request.getFhirContext()
                        .newJsonParser()
                        .encodeResourceToString(OutcomeWriter.write(
                                List.of(Issue.information(ProblemCode.EXPORT_TAKEN_IN, Place.nowhere(), words)))));
    }
}
