package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;

/** ECMO-X01: a vessel is preclosed before its cannula lies in it. */
final class PreclosingBeforeCannulation implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.parts("ecmo-preclosing", Procedure.class)
                .filter(preclosing -> preclosing.resource().getPartOf().stream()
                        .flatMap(whole -> run.resolve(whole, Procedure.class).stream())
                        .anyMatch(cannulation -> isLater(preclosing.resource(), cannulation)))
                .map(preclosing -> Issue.error(
                        ProblemCode.PRECLOSING_LATE,
                        preclosing.place().at("Procedure.performed"),
                        "The preclosing begins after the cannulation that it is part of.",
                        "The sutures of a preclosing lie in the vessel before the cannula does.",
                        "Correct the time, or send what closed the vessel afterwards as ecmo-closure-result or"
                                + " ecmo-adjunct-procedure."));
    }

    private static boolean isLater(Procedure preclosing, Procedure cannulation) {
        Optional<When> cannulated =
                When.end(cannulation.getPerformed()).or(() -> When.start(cannulation.getPerformed()));
        return When.start(preclosing.getPerformed())
                .flatMap(sutured -> cannulated.map(sutured::isAfter))
                .orElse(false);
    }
}
