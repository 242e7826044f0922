package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.sheet.push.Answer;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Stores submissions on a server, each in one transaction. */
record ServerStore(FhirEndpoint server) implements Destination {

    /** End of the codes with which HAPI FHIR says that an update changed nothing, e.g. SUCCESSFUL_UPDATE_NO_CHANGE. */
    private static final String NO_CHANGE = "NO_CHANGE";

    @Override
    public Verdict deliver(Submission submission) {
        Answer answer = server.transact(submission.json());
        if (answer.succeeded()) {
            return new Verdict(submission.row(), submission.id(), result(submission, answer), answer.warnings());
        }
        List<String> reasons = answer.errors().isEmpty()
                ? List.of("The server answers with status " + answer.status() + " and gives no reason.")
                : answer.errors();
        return new Verdict(submission.row(), submission.id(), Result.REFUSED, reasons);
    }

    private static Result result(Submission submission, Answer answer) {
        List<BundleEntryResponseComponent> entries = answer.entries();
        int run = submission.runEntry();
        if (run < entries.size() && hasStatus(entries.get(run), "201")) {
            return Result.CREATED;
        }
        boolean unchanged = !entries.isEmpty() && entries.stream().allMatch(ServerStore::isUnchanged);
        return unchanged ? Result.UNCHANGED : Result.UPDATED;
    }

    private static boolean isUnchanged(BundleEntryResponseComponent entry) {
        return hasStatus(entry, "304")
                || entry.getOutcome() instanceof OperationOutcome outcome
                        && outcome.getIssue().stream()
                                .flatMap(issue -> issue.getDetails().getCoding().stream())
                                .anyMatch(coding ->
                                        String.valueOf(coding.getCode()).endsWith(NO_CHANGE));
    }

    private static boolean hasStatus(BundleEntryResponseComponent entry, String status) {
        return entry.hasStatus() && entry.getStatus().startsWith(status);
    }
}
