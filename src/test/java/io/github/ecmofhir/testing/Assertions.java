package io.github.ecmofhir.testing;

import org.hl7.fhir.r4.model.OperationOutcome;

/** Entry point of the assertions of this project. */
public final class Assertions {

    private Assertions() {}

    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    public static OutcomeAssert assertThat(OperationOutcome outcome) {
        return new OutcomeAssert(outcome);
    }
}
