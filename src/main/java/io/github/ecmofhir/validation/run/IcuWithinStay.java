package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;

/** ECMO-X05: time on intensive care is part of the hospital stay. */
final class IcuWithinStay implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.stay().stream()
                .flatMap(stay -> run.icuStays()
                        .filter(icu -> isOutside(icu.resource(), stay))
                        .map(icu -> Issue.warning(
                                ProblemCode.ICU_OUTSIDE_STAY,
                                icu.place().at("Encounter.period"),
                                "The time on intensive care is not within the hospital stay.",
                                "A stay on intensive care begins and ends within the hospital stay that it is part of.",
                                "Check both periods, and whether days were counted as hours.")));
    }

    private static boolean isOutside(Encounter icu, Encounter stay) {
        Period inner = icu.getPeriod();
        Period outer = stay.getPeriod();
        return isBefore(When.of(inner.getStartElement()), When.of(outer.getStartElement()))
                || isBefore(When.of(outer.getEndElement()), When.of(inner.getEndElement()))
                || isBefore(When.of(outer.getEndElement()), When.of(inner.getStartElement()));
    }

    private static boolean isBefore(Optional<When> one, Optional<When> other) {
        return one.flatMap(first -> other.map(first::isBefore)).orElse(false);
    }
}
