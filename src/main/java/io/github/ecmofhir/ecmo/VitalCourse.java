package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.VitalFact;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alive until when, dead since when. Death wins over any later contact; a length of stay is no contact; alive at a day
 * needs an observation on or after it.
 *
 * @param dead whether a death is known, at whatever time
 * @param deathMinutes from the start of the run; null when alive, or dead at an unknown time
 * @param deadByMinutes at the latest dead by then, when dead at an unknown time; null when not known
 * @param contactMinutes last moment at which the patient's status was observed; the death counts; null when never
 */
public record VitalCourse(
        boolean dead,
        @Nullable Long deathMinutes,
        @Nullable Long deadByMinutes,
        @Nullable Long contactMinutes) {

    static VitalCourse of(RunFacts facts, RunClock clock) {
        Long death = death(facts, clock);
        boolean dead = death != null
                || Boolean.TRUE.equals(facts.patient().deceased())
                || deaths(facts).findAny().isPresent()
                || diedInHospital(facts.hospital().stay());
        return new VitalCourse(
                dead,
                death,
                death == null ? deadBy(facts, clock) : null,
                death != null ? death : lastContact(facts, clock));
    }

    /**
     * Status after that many minutes: PRESENT is alive, ABSENT dead, MISSING not observed.
     *
     * @param minutes from the start of the run
     */
    public Presence aliveAt(long minutes) {
        if (deathMinutes != null) {
            return deathMinutes <= minutes ? Presence.ABSENT : Presence.PRESENT;
        }
        if (deadByMinutes != null && deadByMinutes <= minutes) {
            return Presence.ABSENT;
        }
        return contactMinutes != null && contactMinutes >= minutes ? Presence.PRESENT : Presence.MISSING;
    }

    /** The earliest time stated. A date gives way to a clock time or an offset unless it is more than a day before it. */
    private static @Nullable Long death(RunFacts facts, RunClock clock) {
        List<When> stated = timesOfDeath(facts).toList();
        Long exact = earliest(stated.stream().map(clock::exactMinutes));
        Long byDay = earliest(
                stated.stream().filter(when -> clock.exactMinutes(when) == null).map(clock::minutes));
        if (exact == null || byDay == null) {
            return exact != null ? exact : byDay;
        }
        return byDay + Moment.DAY <= exact ? byDay : exact;
    }

    private static Stream<When> timesOfDeath(RunFacts facts) {
        // A named point says by when the patient was dead, not when he died.
        Stream<When> observed = deaths(facts)
                .map(vital ->
                        new When(vital.when().offsetMinutes(), vital.when().moment(), null));
        StayFact stay = facts.hospital().stay();
        Moment endOfStay = stay != null && diedInHospital(stay) ? stay.end() : null;
        return Stream.concat(
                observed,
                Stream.of(facts.patient().deceasedAt(), endOfStay).map(moment -> new When(null, moment, null)));
    }

    private static @Nullable Long deadBy(RunFacts facts, RunClock clock) {
        return earliest(deaths(facts).map(vital -> clock.minutes(vital.when())));
    }

    private static @Nullable Long lastContact(RunFacts facts, RunClock clock) {
        Stream<@Nullable Long> vitals = facts.course().vitalStatuses().stream()
                .filter(vital -> "alive".equals(vital.status()))
                .map(vital -> clock.minutes(vital.when()));
        Stream<@Nullable Long> measurements = facts.findings().measurements().stream()
                .filter(measurement -> measurement.value() != null)
                .map(MeasurementFact::when)
                // The value "at 24 hours" of a shorter stay was not taken at 24 hours.
                .map(when -> clock.minutes(new When(when.offsetMinutes(), when.moment(), null)));
        Stream<@Nullable Long> ends = Stream.concat(
                        facts.hospital().icuStays().stream(),
                        Stream.ofNullable(facts.hospital().stay()))
                .map(StayFact::end)
                .map(clock::minutes);
        Stream<@Nullable Long> support = Stream.of(facts.run())
                .filter(run -> RunEnd.of(run.outcome()).leftAlive())
                .map(run -> clock.minutes(run.end()));
        return Stream.of(vitals, measurements, ends, support)
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .filter(minutes -> minutes >= 0)
                .max(Long::compare)
                .orElse(null);
    }

    private static @Nullable Long earliest(Stream<@Nullable Long> minutes) {
        return minutes.filter(Objects::nonNull).min(Long::compare).orElse(null);
    }

    private static Stream<VitalFact> deaths(RunFacts facts) {
        return facts.course().vitalStatuses().stream().filter(vital -> "dead".equals(vital.status()));
    }

    private static boolean diedInHospital(@Nullable StayFact stay) {
        return stay != null && "exp".equals(stay.disposition());
    }
}
