package io.github.ecmofhir.problem;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;

/**
 * A problem on its way through HAPI, which takes every exception but its own for a defect: in a batch it would answer the
 * entry with 500. Thrown where HAPI calls us from within its storage.
 */
public final class Refusal extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    public Refusal(Problem problem) {
        super(problem.category().status(), problem.getMessage(), problem, OutcomeWriter.write(problem.issues()));
        if (problem.category().passing()) {
            addResponseHeader("Retry-After", "1");
        }
    }
}
