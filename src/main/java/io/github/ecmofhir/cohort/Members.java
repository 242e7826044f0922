package io.github.ecmofhir.cohort;

import java.util.Set;

/**
 * The members of a frozen cohort.
 *
 * @param cohort reference to the Group
 * @param runs logical ids of the runs that count
 */
public record Members(String cohort, Set<String> runs) {

    public Members {
        runs = Set.copyOf(runs);
    }
}
