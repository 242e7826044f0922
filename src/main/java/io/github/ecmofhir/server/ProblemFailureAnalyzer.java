package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A start that a {@link Problem} stops ends with its words and no stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemFailureAnalyzer extends AbstractFailureAnalyzer<Problem> {

    ProblemFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Problem problem) {
        return new FailureAnalysis(problem.getMessage(), null, rootFailure);
    }
}
