package io.github.ecmofhir.cohort;

import java.util.Set;

/**
 * The members of a frozen cohort.
 *
 * @param group reference to the Group
 * @param version of the Group: another may have other members
 * @param runs logical ids of the runs that count
 */
public record Members(String group, String version, Set<String> runs) {

    public Members {
        runs = Set.copyOf(runs);
    }

    /** The versioned reference. */
    public String cohort() {
        return group + "/_history/" + version;
    }
}
