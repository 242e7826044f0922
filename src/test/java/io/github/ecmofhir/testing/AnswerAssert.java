package io.github.ecmofhir.testing;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about an answer of the server. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    public AnswerAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as(actual.body()).isEqualTo(status);
        return this;
    }

    /** 200 or 201. */
    public AnswerAssert succeeds() {
        Assertions.assertThat(actual.status()).as(actual.body()).isBetween(200, 201);
        return this;
    }

    /** The status, and an OperationOutcome whose issues are all in the five-part form, at least one with this code. */
    public OutcomeAssert isRefused(int status, String code) {
        hasStatus(status);
        return new OutcomeAssert(actual.outcome()).isInWords().hasIssue(code);
    }

    public Answer answer() {
        return actual;
    }
}
