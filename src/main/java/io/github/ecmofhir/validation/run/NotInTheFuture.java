package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** ECMO-X11: a run that is stored has begun. */
final class NotInTheFuture implements RunRule {

    private static final Duration SLACK = Duration.ofDays(1);

    private final Clock clock;

    NotInTheFuture(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Stream<Issue> check(RunFile run) {
        Instant now = clock.instant().plus(SLACK);
        return run
                .start()
                .filter(start -> start.earliest().isAfter(now))
                .map(start -> Issue.error(
                        ProblemCode.RUN_IN_FUTURE,
                        run.run().place().at("Procedure.performed"),
                        "The run begins in the future.",
                        "A run is sent when it has begun.",
                        "Check the year."))
                .stream();
    }
}
