package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;

class OutcomeWriterTest {

    private static OperationOutcomeIssueComponent written(Issue issue) {
        return OutcomeWriter.write(List.of(issue)).getIssueFirstRep();
    }

    @Test
    void error_hasItsFiveParts() {
        OperationOutcomeIssueComponent issue = written(Issue.error(
                ProblemCode.VALUE_MISSING,
                Place.entry(4, "Procedure", "urn:uuid:7a").at("Procedure.bodySite"),
                "It is missing.",
                "The vessel is needed.",
                "Add one code."));

        assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.ERROR);
        assertThat(issue.getCode()).isEqualTo(IssueType.REQUIRED);
        assertThat(issue.getDiagnostics())
                .isEqualTo("Entry 4 (Procedure urn:uuid:7a): Procedure.bodySite: It is missing."
                        + " The vessel is needed. Add one code. [ECMO-VAL-001]");
        Coding code = issue.getDetails().getCodingFirstRep();
        assertThat(code.getSystem()).isEqualTo("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-problem");
        assertThat(code.getCode()).isEqualTo("ECMO-VAL-001");
        assertThat(issue.getDetails().getText()).isEqualTo("It is missing.");
        assertThat(issue.getExpression()).extracting(Object::toString).containsExactly("Procedure.bodySite");
    }

    @Test
    void placeWithoutElement_hasNoExpression() {
        assertThat(written(Issue.error(ProblemCode.FAULT, Place.nowhere(), "It failed.", "", ""))
                        .hasExpression())
                .isFalse();
    }

    @Test
    void warning_keepsTheTypeOfItsCategory() {
        OperationOutcomeIssueComponent issue =
                written(Issue.warning(ProblemCode.CODE_UNKNOWN, Place.nowhere(), "Odd.", "", ""));

        assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.WARNING);
        assertThat(issue.getCode()).isEqualTo(IssueType.CODEINVALID);
    }

    @Test
    void information_isInformational() {
        OperationOutcomeIssueComponent issue =
                written(Issue.information(ProblemCode.CHECKED, Place.nowhere(), "Checked."));

        assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.INFORMATION);
        assertThat(issue.getCode()).isEqualTo(IssueType.INFORMATIONAL);
    }

    @Test
    void issues_keepTheirOrder() {
        OperationOutcome outcome = OutcomeWriter.write(List.of(
                Issue.information(ProblemCode.CHECKED, Place.nowhere(), "First."),
                Issue.error(ProblemCode.FAULT, Place.nowhere(), "Second.", "", "")));

        assertThat(outcome.getIssue())
                .extracting(issue -> issue.getDetails().getText())
                .containsExactly("First.", "Second.");
    }
}
