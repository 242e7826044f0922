package io.github.ecmofhir.deidentification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the persons of a test.
 *
 * @param persons of those whose record is not their only one; the others are persons by themselves
 * @param lastDays by person
 */
record People(Map<String, String> persons, Map<String, LocalDate> lastDays) implements PersonFacts {

    static final Pseudonyms PSEUDONYMS = pseudonyms("0123456789abcdef0123456789abcdef");

    static final People UNKNOWN = new People(Map.of(), Map.of());

    static Pseudonyms pseudonyms(String key) {
        return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8));
    }

    static People lastSeen(String patient, String day) {
        return new People(Map.of(), Map.of(patient, LocalDate.parse(day)));
    }

    Deidentifier at(Level level) {
        return new Deidentifier(level, PSEUDONYMS, this);
    }

    @Override
    public String personOf(String patient) {
        return persons.getOrDefault(patient, patient);
    }

    @Override
    public Optional<LocalDate> lastDay(String patient) {
        return Optional.ofNullable(lastDays.get(personOf(patient)));
    }
}
