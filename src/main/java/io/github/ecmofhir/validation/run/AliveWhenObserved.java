package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.run.VitalStatus.At;
import java.time.Duration;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;

/** ECMO-X03: who is called alive at day 30 was seen alive on that day or later. */
final class AliveWhenObserved implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.start().stream()
                .flatMap(start -> VitalStatus.of(run)
                        .filter(at -> at.isAlive() && at.day() > 0)
                        .filter(at -> at.time()
                                .filter(time -> time.isBefore(start.plus(Duration.ofDays(at.day()))))
                                .isPresent())
                        .map(AliveWhenObserved::early));
    }

    private static Issue early(At at) {
        Part<Observation> part = at.part();
        return Issue.error(
                ProblemCode.ALIVE_TOO_EARLY,
                part.place().at("Observation.effective"),
                "Alive at day " + at.day() + ", but seen before that day.",
                "Alive at day " + at.day() + " is known of who was seen alive " + at.day()
                        + " days after the start of flow, or later.",
                "Give the time of the contact on or after that day, or the timepoint at which the patient was seen.");
    }
}
