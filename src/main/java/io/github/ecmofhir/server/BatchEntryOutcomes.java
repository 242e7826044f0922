package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.ThrownTranslator;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** Says in the answer to a batch what is wrong with an entry in the same form as everywhere else. */
final class BatchEntryOutcomes extends TransactionProcessorVersionAdapterR4 {

    private final ThrownTranslator translator;

    BatchEntryOutcomes(ThrownTranslator translator) {
        this.translator = translator;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException thrown, BundleEntryComponent entry) {
        entry.getResponse()
                .setOutcome(OutcomeWriter.write(
                        translator.translate(thrown, null, "of this batch").issues()));
    }
}
