package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** ECMO-X04: what is observed of a run lies between 30 days before its start and 400 days after its end. */
final class WithinWindow implements RunRule {

    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration AFTER = Duration.ofDays(400);

    /** History is older, and follow-up may be later. */
    private static final Set<String> ANY_TIME =
            Set.of("ecmo-comorbidity-statement", "ecmo-vital-status", "ecmo-coronary-lesion");

    @Override
    public Stream<Issue> check(RunFile run) {
        Optional<When> start = run.start();
        if (start.isEmpty()) {
            return Stream.empty();
        }
        When earliest = start.get().plus(BEFORE.negated());
        Optional<When> latest = run.end().map(end -> end.plus(AFTER));
        return run.parts()
                .filter(part -> part.resource() instanceof Observation
                        && ANY_TIME.stream().noneMatch(profile -> Claims.claims(part.resource(), profile)))
                .filter(part -> lies(part.resource(), earliest, latest))
                .map(part -> Issue.error(
                        ProblemCode.OUTSIDE_WINDOW,
                        part.place().at("Observation.effective"),
                        "The observation lies outside the time of its run.",
                        "An observation of a run lies between 30 days before its start and 400 days after its end.",
                        "Check the year, or leave partOf out if it does not belong to this run."));
    }

    private static boolean lies(Resource resource, When earliest, Optional<When> latest) {
        Optional<When> time = When.start(((Observation) resource).getEffective());
        return time.filter(when ->
                        when.isBefore(earliest) || latest.filter(when::isAfter).isPresent())
                .isPresent();
    }
}
