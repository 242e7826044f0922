package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;

/** ECMO-X06: a second cannulation within a day of the end of a run is often the same run. */
final class SameRunAgain implements RunRule {

    private static final Duration CLOSE = Duration.ofHours(24);

    private final Function<RunFile, List<Procedure>> othersOfPatient;

    /** @param othersOfPatient the other runs of the patient that are known */
    SameRunAgain(Function<RunFile, List<Procedure>> othersOfPatient) {
        this.othersOfPatient = othersOfPatient;
    }

    @Override
    public Stream<Issue> check(RunFile run) {
        return othersOfPatient.apply(run).stream()
                .filter(other -> isClose(run, other))
                .limit(1)
                .map(other -> Issue.warning(
                        ProblemCode.SAME_RUN_AGAIN,
                        run.run().place().at("Procedure.performed"),
                        "Another run of this patient (`" + name(other)
                                + "`) ended less than 24 hours before, or goes on.",
                        "A run ends with the removal of the last cannula; support that goes on with a new circuit or mode is"
                                + " the same run.",
                        "If it is one run, send it as one, with a further ecmo-mode-segment."));
    }

    private static boolean isClose(RunFile run, Procedure other) {
        Optional<When> start = run.start();
        Optional<When> otherStart = When.start(other.getPerformed());
        if (start.isEmpty() || otherStart.isEmpty() || otherStart.get().isAfter(start.get())) {
            return false;
        }
        Optional<When> otherEnd = When.end(other.getPerformed());
        return otherEnd.isEmpty() || !otherEnd.get().plus(CLOSE).isBefore(start.get());
    }

    private static String name(Procedure run) {
        return run.hasIdentifier()
                ? run.getIdentifierFirstRep().getValue()
                : run.getIdElement().getIdPart();
    }
}
