package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.VitalFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Alive until when, dead since when. Death wins over any later contact; a length of stay is no contact; alive at a day
 * needs an observation on or after it.
 *
 * @param dead whether a death is known, at whatever time
 * @param deathMinutes from the start of the run; null when alive, or dead at an unknown time
 * @param contactMinutes last moment at which the patient's status was observed; the death counts; null when never
 */
public record VitalCourse(
        boolean dead, @Nullable Long deathMinutes, @Nullable Long contactMinutes) {

    static VitalCourse of(RunFacts facts, RunClock clock) {
        Long death = death(facts, clock);
        boolean dead = death != null
                || Boolean.TRUE.equals(facts.patient().deceased())
                || facts.vitalStatuses().stream().anyMatch(VitalCourse::isDeath)
                || diedInHospital(facts.hospitalStay());
        Long contact = death != null ? death : lastContact(facts, clock);
        return new VitalCourse(dead, death, contact);
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
        return contactMinutes != null && contactMinutes >= minutes ? Presence.PRESENT : Presence.MISSING;
    }

    private static @Nullable Long death(RunFacts facts, RunClock clock) {
        PatientFact patient = facts.patient();
        List<Long> stated = facts.vitalStatuses().stream()
                .filter(VitalCourse::isDeath)
                .map(vital -> clock.minutes(vital.offsetMinutes(), vital.effective()))
                .filter(Objects::nonNull)
                .toList();
        if (!stated.isEmpty()) {
            // A later observation may repeat that the patient is dead; the first is nearest to the death.
            return stated.stream().min(Long::compare).orElseThrow();
        }
        if (patient.deceasedAt() != null) {
            return clock.minutes(null, patient.deceasedAt());
        }
        StayFact stay = facts.hospitalStay();
        return stay != null && diedInHospital(stay) ? clock.minutes(null, stay.end()) : null;
    }

    private static @Nullable Long lastContact(RunFacts facts, RunClock clock) {
        List<@Nullable Long> contacts = new ArrayList<>();
        for (VitalFact vital : facts.vitalStatuses()) {
            if ("alive".equals(vital.status())) {
                contacts.add(clock.minutes(vital.offsetMinutes(), vital.effective()));
            }
        }
        for (MeasurementFact measurement : facts.measurements()) {
            if (measurement.value() != null) {
                contacts.add(clock.minutes(measurement.offsetMinutes(), measurement.effective()));
            }
        }
        for (StayFact stay : facts.icuStays()) {
            contacts.add(clock.minutes(null, stay.end()));
        }
        StayFact hospital = facts.hospitalStay();
        if (hospital != null) {
            contacts.add(clock.minutes(null, hospital.end()));
        }
        return contacts.stream()
                .filter(Objects::nonNull)
                .filter(minutes -> minutes >= 0)
                .max(Long::compare)
                .orElse(null);
    }

    private static boolean isDeath(VitalFact vital) {
        return "dead".equals(vital.status());
    }

    private static boolean diedInHospital(@Nullable StayFact stay) {
        return stay != null && "exp".equals(stay.disposition());
    }
}
