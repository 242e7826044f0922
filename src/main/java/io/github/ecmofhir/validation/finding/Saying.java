package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import java.util.Optional;

/** Puts one kind of finding into words. */
@FunctionalInterface
interface Saying {

    /** @return empty when the finding is of another kind */
    Optional<Issue> say(Finding finding);
}
