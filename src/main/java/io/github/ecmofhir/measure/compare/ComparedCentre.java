package io.github.ecmofhir.measure.compare;

import java.util.Optional;

/**
 * One centre among others, or several small ones together.
 *
 * @param name its identifier
 * @param counts empty where it has too few runs to tell of
 * @param standing empty too where nothing could be expected, as of an outcome that nobody had
 * @param charts empty too of several centres together
 */
public record ComparedCentre(
        String name, Optional<Counts> counts, Optional<CentreStanding> standing, Optional<CentreCharts> charts) {

    /**
     * @param n runs that are compared
     * @param observed how many of them had the event
     * @param missing runs that lack the outcome or a covariate
     */
    public record Counts(int n, int observed, int missing) {}

    static ComparedCentre suppressed(String name) {
        return new ComparedCentre(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing may be told of it. */
    public boolean isSuppressed() {
        return counts.isEmpty();
    }
}
