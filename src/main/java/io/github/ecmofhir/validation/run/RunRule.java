package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import java.util.stream.Stream;

/** One rule between the resources of a run. What is not stated breaks no rule. */
@FunctionalInterface
interface RunRule {

    Stream<Issue> check(RunFile run);
}
