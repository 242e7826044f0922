package io.github.ecmofhir.measure.compare;

/** What two groups are compared in, one value a run. */
sealed interface Outcome permits ModelledOutcome, NumberOutcome {

    /** As it was asked for. */
    String label();

    /** Whether a run has it. */
    boolean isKnown(int row);

    /** Whether a run is none of those that the outcome concerns, or not yet. */
    default boolean isOutside(int row) {
        return false;
    }
}
