package io.github.ecmofhir.statistics;

import java.util.Optional;

/** What a hypothesis test came to: figures, or the reason why there are none. */
public sealed interface TestResult {

    /** The figures, if there are any. */
    Optional<Estimated> estimated();

    /**
     * A test that could be made.
     *
     * @param statistic the test statistic
     * @param degreesOfFreedom of its distribution
     * @param pValue two-sided, 0 when too small for a double
     * @param logPValue its natural logarithm, which never underflows
     */
    record Estimated(double statistic, double degreesOfFreedom, double pValue, double logPValue) implements TestResult {
        @Override
        public Optional<Estimated> estimated() {
            return Optional.of(this);
        }
    }

    /** A test that could not be made, and why. */
    record NotEstimable(Reason reason) implements TestResult {
        @Override
        public Optional<Estimated> estimated() {
            return Optional.empty();
        }
    }

    /** Why a test could not be made. */
    enum Reason {
        /** Nobody had the event. */
        NO_EVENTS,
        /** Fewer than two groups had anybody at risk when events happened. */
        ONE_GROUP,
        /** The differences have no variance to be measured by, as when everybody at risk has the event at once. */
        NO_VARIANCE
    }
}
