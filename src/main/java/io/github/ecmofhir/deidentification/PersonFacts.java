package io.github.ecmofhir.deidentification;

import java.time.LocalDate;
import java.util.Optional;

/** What must be known of patients beyond a single resource. */
public interface PersonFacts {

    /** For ids that are those of persons already, where no date of birth is given out. */
    static PersonFacts ofPersons() {
        return new PersonFacts() {

            @Override
            public String personOf(String patient) {
                return patient;
            }

            @Override
            public Optional<LocalDate> lastDay(String patient) {
                return Optional.empty();
            }
        };
    }

    /** The person whose record it is: records that were merged are of one. */
    String personOf(String patient);

    /** The day at which the patient's age is told at last: of the last run, or of the death. */
    Optional<LocalDate> lastDay(String patient);
}
