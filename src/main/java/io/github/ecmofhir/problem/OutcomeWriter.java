package io.github.ecmofhir.problem;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Makes OperationOutcomes; no other class does. */
public final class OutcomeWriter {

    /** System of the codes in {@code issue.details}. */
    public static final String CODE_SYSTEM = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-problem";

    private OutcomeWriter() {}

    /** One issue each, in the order given. */
    public static OperationOutcome write(List<Issue> issues) {
        OperationOutcome outcome = new OperationOutcome();
        issues.forEach(issue -> outcome.addIssue(write(issue)));
        return outcome;
    }

    private static OperationOutcomeIssueComponent write(Issue issue) {
        OperationOutcomeIssueComponent component = new OperationOutcomeIssueComponent()
                .setSeverity(severity(issue.severity()))
                .setCode(IssueType.fromCode(issue.category().issueType()))
                .setDiagnostics(issue.sentence());
        component.getDetails().addCoding().setSystem(CODE_SYSTEM).setCode(issue.code());
        component.getDetails().setText(issue.found());
        String expression = issue.where().expression();
        if (expression != null) {
            component.addExpression(expression);
        }
        return component;
    }

    private static IssueSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }
}
