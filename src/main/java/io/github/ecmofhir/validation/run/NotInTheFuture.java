package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
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
        Stream<Issue> parts = Stream.concat(Stream.of(run.run()), run.parts())
                .filter(part -> isAfter(now, time(part.resource())))
                .map(part -> future(
                        part.place().at(part.resource().fhirType() + "." + element(part.resource())),
                        "It is dated in the future."));
        Stream<Issue> stay = run.stay().stream()
                .filter(encounter -> isAfter(now, encounter.getPeriod()))
                .map(encounter -> future(run.run().place(), "Its stay in hospital is dated in the future."));
        Stream<Issue> death = run.patient().stream()
                .filter(patient -> isAfter(now, patient.getDeceased()))
                .map(patient -> future(run.run().place(), "The death of its patient is dated in the future."));
        return Stream.of(parts, stay, death).flatMap(issues -> issues);
    }

    private static Issue future(Place place, String found) {
        return Issue.error(
                ProblemCode.IN_FUTURE,
                place,
                found,
                "What a run consists of is sent when it has begun, and a contact when it has been made.",
                "Check the year.");
    }

    private static boolean isAfter(Instant now, @Nullable Type time) {
        return Stream.of(When.start(time), When.end(time))
                .flatMap(Optional::stream)
                .anyMatch(each -> each.earliest().isAfter(now));
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
