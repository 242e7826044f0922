package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import java.util.stream.Stream;

/** ECMO-X13: the patient is born before the run, and not in another century than he can be. */
final class AgePossible implements RunRule {

    /** Nobody is known to have lived longer than 122 years. */
    private static final Duration LONGEST = Duration.ofDays(125 * 366L);

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.start().stream()
                .flatMap(start -> run.patient().stream()
                        .flatMap(patient -> When.of(patient.getBirthDateElement()).stream())
                        .filter(birth ->
                                birth.isAfter(start) || birth.plus(LONGEST).isBefore(start)))
                .map(birth -> Issue.error(
                        ProblemCode.AGE_IMPOSSIBLE,
                        run.run().place(),
                        "The patient is born after the start of the run, or 125 years before.",
                        "Outcomes are compared by age.",
                        "Correct Patient.birthDate, or the time of the run."));
    }
}
