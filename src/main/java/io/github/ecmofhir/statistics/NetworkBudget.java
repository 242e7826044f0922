package io.github.ecmofhir.statistics;

/** What a search may still cost in time and memory. */
final class NetworkBudget {

    /** Paths and ways kept at once, 16 bytes each. */
    private static final long MOST_KEPT = 6_000_000;

    private final long mostSteps;
    private long steps;
    private long kept;
    private boolean exhausted;

    NetworkBudget(long mostSteps) {
        this.mostSteps = mostSteps;
    }

    void spend(long steps) {
        this.steps += steps;
        exhausted |= this.steps > mostSteps;
    }

    /** Takes memory, or with a negative number gives it back. */
    void keep(long more) {
        kept += more;
        exhausted |= kept > MOST_KEPT;
    }

    /** True once either was ever too much. */
    boolean exhausted() {
        return exhausted;
    }
}
