package io.github.ecmofhir.deidentification;

import java.time.LocalDate;
import java.util.Optional;

/** What must be known of patients beyond a single resource. */
public interface PersonFacts {

    /** The person whose record it is: records that were merged are of one. */
    String personOf(String patient);

    /** The day at which the patient's age is told at last: of the last run, or of the death. */
    Optional<LocalDate> lastDay(String patient);
}
