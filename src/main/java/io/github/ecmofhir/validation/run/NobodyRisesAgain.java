package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.run.VitalStatus.At;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/** ECMO-X10: nobody is seen alive after his death. */
final class NobodyRisesAgain implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        List<At> all = VitalStatus.of(run).toList();
        List<When> deaths = Stream.concat(
                        all.stream().filter(At::isDead).flatMap(at -> at.time().stream()),
                        run.patient().flatMap(NobodyRisesAgain::death).stream())
                .toList();
        return all.stream()
                .filter(At::isAlive)
                .filter(at -> at.time()
                        .filter(time -> deaths.stream().anyMatch(death -> death.isBefore(time)))
                        .isPresent())
                .map(at -> Issue.error(
                        ProblemCode.ALIVE_AFTER_DEATH,
                        at.part().place().at("Observation.effective"),
                        "The patient is seen alive after the time of his death.",
                        "A vital status of the run, or the patient, gives an earlier death.",
                        "Correct the time that is wrong."));
    }

    private static Optional<When> death(Patient patient) {
        return patient.hasDeceasedDateTimeType() ? When.of(patient.getDeceasedDateTimeType()) : Optional.empty();
    }
}
