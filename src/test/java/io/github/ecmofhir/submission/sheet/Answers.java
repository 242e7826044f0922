package io.github.ecmofhir.submission.sheet;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;

/** What servers answer to a submission with as many entries as that of PAV-01. */
final class Answers {

    private static final int ENTRIES = Pavlodar.bundle("PAV-01").getEntry().size();

    private Answers() {}

    static String created() {
        return transaction("201 Created", "SUCCESSFUL_UPDATE_NO_CONDITIONAL_MATCH");
    }

    static String unchanged() {
        return transaction("200 OK", "SUCCESSFUL_UPDATE_WITH_CONDITIONAL_MATCH_NO_CHANGE");
    }

    /** All as it was but for one entry. */
    static String updated() {
        Bundle bundle = bundle("200 OK", "SUCCESSFUL_UPDATE_WITH_CONDITIONAL_MATCH_NO_CHANGE");
        bundle.getEntry().get(ENTRIES - 1).setResponse(response("200 OK", "SUCCESSFUL_UPDATE_WITH_CONDITIONAL_MATCH"));
        return json(bundle);
    }

    static String createdWithWarning(String sentence) {
        Bundle bundle = bundle("201 Created", "SUCCESSFUL_UPDATE_NO_CONDITIONAL_MATCH");
        ((OperationOutcome) bundle.getEntryFirstRep().getResponse().getOutcome())
                .addIssue()
                .setSeverity(IssueSeverity.WARNING)
                .setDiagnostics(sentence);
        return json(bundle);
    }

    static String outcome(IssueSeverity severity, String sentence) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue().setSeverity(severity).setDiagnostics(sentence);
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome);
    }

    private static String transaction(String status, String code) {
        return json(bundle(status, code));
    }

    private static Bundle bundle(String status, String code) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTIONRESPONSE);
        for (int i = 0; i < ENTRIES; i++) {
            bundle.addEntry().setResponse(response(status, code));
        }
        return bundle;
    }

    private static BundleEntryResponseComponent response(String status, String code) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .getDetails()
                .addCoding()
                .setSystem("https://hapifhir.io/fhir/CodeSystem/hapi-fhir-storage-response-code")
                .setCode(code);
        return new BundleEntryResponseComponent().setStatus(status).setOutcome(outcome);
    }

    private static String json(Bundle bundle) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    }
}
