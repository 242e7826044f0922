package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.dao.BaseTransactionProcessor;
import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ThrownTranslator;
import io.github.ecmofhir.problem.Trace;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the answer to a batch what is wrong with an entry in the same form, and with the same status, as everywhere else. */
final class BatchEntryOutcomes extends TransactionProcessorVersionAdapterR4 {

    private static final Logger LOG = LoggerFactory.getLogger(BatchEntryOutcomes.class);

    private final ThrownTranslator translator;

    BatchEntryOutcomes(ThrownTranslator translator) {
        this.translator = translator;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException thrown, BundleEntryComponent entry) {
        Problem problem = translator.translate(thrown, null, "of this batch");
        if (problem.category().status() == Constants.STATUS_HTTP_500_INTERNAL_ERROR) {
            LOG.error("An entry of a batch failed: {}", Trace.of(thrown));
        }
        entry.getResponse()
                .setStatus(BaseTransactionProcessor.toStatusString(
                        problem.category().status()))
                .setOutcome(OutcomeWriter.write(problem.issues()));
    }

    /** HAPI sets that of what was thrown, before the outcome or after it. */
    @Override
    public void setResponseStatus(BundleEntryComponent entry, String status) {
        if (!isRefused(entry.getResponse())) {
            super.setResponseStatus(entry, status);
        }
    }

    private static boolean isRefused(BundleEntryResponseComponent response) {
        return response.getOutcome() instanceof OperationOutcome outcome
                && outcome.getIssue().stream().anyMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR);
    }
}
