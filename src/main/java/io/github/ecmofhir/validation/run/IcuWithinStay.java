package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;

/** ECMO-X05: time on intensive care is part of the hospital stay. */
final class IcuWithinStay implements RunRule {

    private static final Map<String, BigDecimal> HOURS = Map.of("h", BigDecimal.ONE, "d", BigDecimal.valueOf(24));

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
        return isOutside(icu.getPeriod(), stay.getPeriod()) || isLonger(icu.getLength(), stay.getLength());
    }

    /** Sheets often know lengths alone. */
    private static boolean isLonger(Duration inner, Duration outer) {
        return hours(inner)
                .flatMap(part -> hours(outer).map(whole -> part.compareTo(whole) > 0))
                .orElse(false);
    }

    private static Optional<BigDecimal> hours(Duration length) {
        return Optional.ofNullable(length.getValue())
                .flatMap(value -> Optional.ofNullable(HOURS.get(String.valueOf(length.getCode())))
                        .map(value::multiply));
    }

    private static boolean isOutside(Period inner, Period outer) {
        return isBefore(When.of(inner.getStartElement()), When.of(outer.getStartElement()))
                || isBefore(When.of(outer.getEndElement()), When.of(inner.getEndElement()))
                || isBefore(When.of(outer.getEndElement()), When.of(inner.getStartElement()));
    }

    private static boolean isBefore(Optional<When> one, Optional<When> other) {
        return one.flatMap(first -> other.map(first::isBefore)).orElse(false);
    }
}
