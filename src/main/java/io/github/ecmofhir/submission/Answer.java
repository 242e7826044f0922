package io.github.ecmofhir.submission;

import io.github.ecmofhir.problem.OutcomeWriter;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered.
 *
 * @param resource null when the body is no FHIR
 */
public record Answer(int status, @Nullable Resource resource) {

    /** End of the codes with which HAPI FHIR says that an update changed nothing, e.g. SUCCESSFUL_UPDATE_NO_CHANGE. */
    private static final String NO_CHANGE = "NO_CHANGE";

    /** Whether the request as a whole was accepted, whatever its outcome says. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** Errors in the server's words, in its order. */
    public List<String> errors() {
        return issues().filter(issue -> isError(issue.getSeverity()))
                .map(Answer::words)
                .toList();
    }

    /** Warnings in the server's words, each once. */
    public List<String> warnings() {
        return warningIssues().map(Answer::words).distinct().toList();
    }

    /** Warnings as the server made them. */
    public Stream<OperationOutcomeIssueComponent> warningIssues() {
        return issues().filter(issue -> issue.getSeverity() == IssueSeverity.WARNING);
    }

    /** What this server, and not the store below it, says beside. */
    public Stream<OperationOutcomeIssueComponent> noteIssues() {
        return issues().filter(issue -> issue.getSeverity() == IssueSeverity.INFORMATION
                && issue.getDetails().getCoding().stream()
                        .anyMatch(coding -> OutcomeWriter.CODE_SYSTEM.equals(coding.getSystem())));
    }

    /** The answers to the entries of a transaction, in the order in which the entries were sent. */
    public List<BundleEntryResponseComponent> entries() {
        return resource instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .map(BundleEntryComponent::getResponse)
                        .toList()
                : List.of();
    }

    /** What became of each entry of a transaction that succeeded, in the order in which the entries were sent. */
    public List<Result> results() {
        return entries().stream().map(Answer::result).toList();
    }

    private static Result result(BundleEntryResponseComponent entry) {
        if (hasStatus(entry, "201")) {
            return Result.CREATED;
        }
        boolean unchanged = hasStatus(entry, "304")
                || entry.getOutcome() instanceof OperationOutcome outcome
                        && outcome.getIssue().stream()
                                .flatMap(issue -> issue.getDetails().getCoding().stream())
                                .anyMatch(coding ->
                                        String.valueOf(coding.getCode()).endsWith(NO_CHANGE));
        return unchanged ? Result.UNCHANGED : Result.UPDATED;
    }

    private static boolean hasStatus(BundleEntryResponseComponent entry, String status) {
        return entry.hasStatus() && entry.getStatus().startsWith(status);
    }

    private Stream<OperationOutcomeIssueComponent> issues() {
        Stream<Resource> outcomes = resource instanceof OperationOutcome outcome
                ? Stream.of(outcome)
                : entries().stream().map(BundleEntryResponseComponent::getOutcome);
        return outcomes.filter(OperationOutcome.class::isInstance)
                .map(OperationOutcome.class::cast)
                .flatMap(outcome -> outcome.getIssue().stream());
    }

    private static boolean isError(@Nullable IssueSeverity severity) {
        return severity == IssueSeverity.ERROR || severity == IssueSeverity.FATAL;
    }

    private static String words(OperationOutcomeIssueComponent issue) {
        if (issue.hasDiagnostics()) {
            return issue.getDiagnostics();
        }
        return issue.getDetails().hasText()
                ? issue.getDetails().getText()
                : "The server gives no reason beyond `" + issue.getCode().toCode() + "`.";
    }
}
