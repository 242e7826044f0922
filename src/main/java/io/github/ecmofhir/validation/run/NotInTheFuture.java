package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** ECMO-X11: a run that is stored has begun, and what is said of it has been done or seen. */
final class NotInTheFuture implements RunRule {

    private static final Duration SLACK = Duration.ofDays(1);

    private final Clock clock;

    NotInTheFuture(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Stream<Issue> check(RunFile run) {
        Instant now = clock.instant().plus(SLACK);
        return Stream.concat(Stream.of(run.run()), run.parts())
                .filter(part -> times(part.resource())
                        .flatMap(Optional::stream)
                        .anyMatch(time -> time.earliest().isAfter(now)))
                .map(part -> Issue.error(
                        ProblemCode.IN_FUTURE,
                        part.place().at(part.resource().fhirType() + "." + element(part.resource())),
                        "It is dated in the future.",
                        "What a run consists of is sent when it has begun, and a contact when it has been made.",
                        "Check the year."));
    }

    private static Stream<Optional<When>> times(Resource part) {
        Type time = time(part);
        return Stream.of(When.start(time), When.end(time));
    }

    private static @Nullable Type time(Resource part) {
        if (part instanceof Procedure procedure) {
            return procedure.getPerformed();
        }
        return part instanceof Observation observation ? observation.getEffective() : null;
    }

    private static String element(Resource part) {
        return part instanceof Procedure ? "performed" : "effective";
    }
}
