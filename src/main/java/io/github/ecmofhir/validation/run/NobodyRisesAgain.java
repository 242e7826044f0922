package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.run.VitalStatus.At;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;

/**
 * ECMO-X10: nobody is alive after his death. Deaths are those of the patient, under each of his records, of a vital status, of
 * the end of a stay and of that of support; he lives when a run begins, when he is seen, weaned or discharged.
 */
final class NobodyRisesAgain implements RunRule {

    private static final Duration TWO_DAYS = Duration.ofHours(48);
    private static final Set<String> LEFT_ALIVE = Set.of(
            "weaned-died-within-48h",
            "weaned-status-48h-unknown",
            "bridged-vad",
            "bridged-transplant",
            "bridged-unspecified",
            "transferred-on-support");

    /** @param what a full sentence */
    private record Alive(When time, Place place, String what) {}

    @Override
    public Stream<Issue> check(RunFile run) {
        List<When> deaths = deaths(run).toList();
        return deaths.isEmpty()
                ? Stream.empty()
                : alive(run)
                        .filter(alive -> deaths.stream().anyMatch(death -> death.isBefore(alive.time())))
                        .map(alive -> Issue.error(
                                ProblemCode.ALIVE_AFTER_DEATH,
                                alive.place(),
                                alive.what(),
                                "The patient, a vital status, the stay or the outcome of the run gives an earlier death.",
                                "Correct what is wrong of the two."));
    }

    private static Stream<When> deaths(RunFile run) {
        Stream<When> seen = VitalStatus.of(run).filter(At::isDead).flatMap(at -> at.time().stream());
        Stream<When> ofPatient = run.patient().stream()
                .flatMap(patient -> Merges.all(patient, run.references()).stream())
                .filter(Patient::hasDeceasedDateTimeType)
                .flatMap(record -> When.of(record.getDeceasedDateTimeType()).stream());
        Stream<When> ofStay = run.stay().stream()
                .filter(stay -> dispositions(stay).contains("exp"))
                .flatMap(stay -> end(stay).stream());
        Stream<When> ofRun = outcomes(run).contains("died-on-support") ? run.end().stream() : Stream.empty();
        return Stream.of(seen, ofPatient, ofStay, ofRun).flatMap(deaths -> deaths);
    }

    private static Stream<Alive> alive(RunFile run) {
        Stream<Alive> seen = VitalStatus.of(run)
                .filter(At::isAlive)
                .flatMap(at -> at.time().stream()
                        .map(time -> new Alive(
                                time,
                                at.part().place().at("Observation.effective"),
                                "The patient is seen alive after the time of his death.")));
        Stream<Alive> atStart = run.start().stream()
                .map(start -> new Alive(
                        start,
                        run.run().place().at("Procedure.performed"),
                        "The run begins after the patient's death."));
        return Stream.of(seen, atStart, ofOutcome(run), discharged(run)).flatMap(alive -> alive);
    }

    private static Stream<Alive> ofOutcome(RunFile run) {
        Set<String> outcomes = outcomes(run);
        Optional<When> until = outcomes.contains("weaned-survived-48h")
                ? run.end().map(end -> end.plus(TWO_DAYS))
                : run.end().filter(end -> LEFT_ALIVE.stream().anyMatch(outcomes::contains));
        return until.stream()
                .map(time -> new Alive(
                        time,
                        run.run().place().at("Procedure.outcome"),
                        "By its outcome the patient survived the run, and he died before."));
    }

    private static Stream<Alive> discharged(RunFile run) {
        return run.stay().stream()
                .filter(stay ->
                        !dispositions(stay).isEmpty() && !dispositions(stay).contains("exp"))
                .flatMap(stay -> end(stay).stream())
                .map(time -> new Alive(
                        time,
                        run.run().place().at("Procedure.encounter"),
                        "The patient is discharged alive from the stay after the time of his death."));
    }

    private static Set<String> outcomes(RunFile run) {
        return Codes.of(run.run().resource().getOutcome()).collect(Collectors.toSet());
    }

    private static Set<String> dispositions(Encounter stay) {
        return Codes.of(stay.getHospitalization().getDischargeDisposition()).collect(Collectors.toSet());
    }

    private static Optional<When> end(Encounter stay) {
        return When.of(stay.getPeriod().getEndElement());
    }
}
