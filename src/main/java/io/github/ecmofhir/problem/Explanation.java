package io.github.ecmofhir.problem;

import java.util.List;
import java.util.Optional;

/** Explains why a request body cannot be read; better informed rooms give one to the {@link ProblemInterceptor}. */
@FunctionalInterface
public interface Explanation {

    /**
     * @param body as sent
     * @return the issues with their places, or empty when nothing better than the parser's words is known
     */
    Optional<List<Issue>> explain(String body);
}
