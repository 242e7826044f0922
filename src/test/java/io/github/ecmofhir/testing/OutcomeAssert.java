package io.github.ecmofhir.testing;

import io.github.ecmofhir.problem.OutcomeWriter;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Assertions about an OperationOutcome; {@link #hasIssue} selects the issues that the following ones speak of. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, OperationOutcome> {

    /** What must never reach a client: the insides of the server. */
    private static final String INSIDES =
            "HAPI-\\d{4}|Exception|\\bat [a-z]+\\.[a-z]+\\.|ca\\.uhn|org\\.hl7\\.fhir\\.r4\\.model|(?i)\\bselect .* from ";

    private List<OperationOutcomeIssueComponent> selected;

    OutcomeAssert(OperationOutcome actual) {
        super(actual, OutcomeAssert.class);
        selected = actual.getIssue();
    }

    /** Each issue has our code, ends with it in brackets, and tells nothing of the server's insides. */
    public OutcomeAssert isInWords() {
        for (OperationOutcomeIssueComponent issue : actual.getIssue()) {
            String sentence = issue.getDiagnostics();
            Assertions.assertThat(issue.getDetails().getCodingFirstRep().getSystem())
                    .as(sentence)
                    .isEqualTo(OutcomeWriter.CODE_SYSTEM);
            Assertions.assertThat(sentence).endsWith("[" + code(issue) + "]").doesNotContainPattern(INSIDES);
        }
        return this;
    }

    public OutcomeAssert hasIssue(String code) {
        selected = actual.getIssue().stream()
                .filter(issue -> code.equals(code(issue)))
                .toList();
        if (selected.isEmpty()) {
            failWithMessage("No issue %s in%n%s", code, words(actual.getIssue()));
        }
        return this;
    }

    public OutcomeAssert hasNoIssue(String code) {
        Assertions.assertThat(actual.getIssue())
                .as(words(actual.getIssue()))
                .noneMatch(issue -> code.equals(code(issue)));
        return this;
    }

    /** @param expression of one of the selected issues */
    public OutcomeAssert at(String expression) {
        Assertions.assertThat(selected)
                .as(words(selected))
                .anyMatch(issue -> issue.getExpression().stream()
                        .anyMatch(each -> each.getValue().equals(expression)));
        return this;
    }

    /** One of the selected issues has all of these in its sentence. */
    public OutcomeAssert saying(String... parts) {
        Assertions.assertThat(selected)
                .as(words(selected))
                .anyMatch(issue -> List.of(parts).stream().allMatch(issue.getDiagnostics()::contains));
        return this;
    }

    public OutcomeAssert withSeverity(IssueSeverity severity) {
        Assertions.assertThat(selected).as(words(selected)).allMatch(issue -> issue.getSeverity() == severity);
        return this;
    }

    public OutcomeAssert hasNoErrors() {
        Assertions.assertThat(actual.getIssue())
                .as(words(actual.getIssue()))
                .noneMatch(issue ->
                        issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL);
        return this;
    }

    private static String code(OperationOutcomeIssueComponent issue) {
        return issue.getDetails().getCodingFirstRep().getCode();
    }

    private static String words(List<OperationOutcomeIssueComponent> issues) {
        return String.join(
                System.lineSeparator(),
                issues.stream()
                        .map(OperationOutcomeIssueComponent::getDiagnostics)
                        .toList());
    }
}
