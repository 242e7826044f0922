package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a hypothesis test came to: figures, or the reason why there are none. Which figures there are says how the test
 * was made.
 */
public sealed interface TestResult {

    /** The figures of a statistic with degrees of freedom, if that is what the test has. */
    default Optional<Estimated> estimated() {
        return Optional.empty();
    }

    /** The two-sided p value, whatever the test; empty when it could not be made. */
    OptionalDouble probability();

    /**
     * A test by a statistic that follows a chi-squared or Student's distribution.
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

        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(pValue);
        }
    }

    /**
     * A test by a ratio of variances, which follows the F distribution.
     *
     * @param statistic F
     * @param numeratorDegreesOfFreedom of what the groups differ by
     * @param denominatorDegreesOfFreedom of the spread within groups
     * @param pValue 0 when too small for a double
     * @param logPValue its natural logarithm, which never underflows
     */
    record ByF(
            double statistic,
            double numeratorDegreesOfFreedom,
            double denominatorDegreesOfFreedom,
            double pValue,
            double logPValue)
            implements TestResult {
        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(pValue);
        }
    }

    /**
     * A test by a statistic that is standard normal in large samples.
     *
     * @param z the statistic, standardised
     * @param pValue two-sided, unless the test says that one side only speaks against its hypothesis; 0 when too small
     *     for a double
     * @param logPValue its natural logarithm, which never underflows
     */
    record ByNormal(double z, double pValue, double logPValue) implements TestResult {

        /** The test of a standardised statistic. */
        static ByNormal of(double z) {
            return new ByNormal(z, ChiSquaredTail.probability(z * z, 1), ChiSquaredTail.logProbability(z * z, 1));
        }

        /** The test of a standardised statistic of which large values only speak against the hypothesis. */
        static ByNormal above(double z) {
            double bothTails = ChiSquaredTail.probability(z * z, 1);
            return z > 0
                    ? new ByNormal(z, bothTails / 2, ChiSquaredTail.logProbability(z * z, 1) - Math.log(2))
                    : new ByNormal(z, 1 - bothTails / 2, Math.log1p(-bothTails / 2));
        }

        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(pValue);
        }
    }

    /**
     * A test that adds up the probabilities of everything that could have been seen, without approximation.
     *
     * @param pValue two-sided, 0 when too small for a double
     */
    record Exact(double pValue) implements TestResult {
        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(pValue);
        }
    }

    /** A test that could not be made, and why. */
    record NotEstimable(Reason reason) implements TestResult {
        @Override
        public OptionalDouble probability() {
            return OptionalDouble.empty();
        }
    }

    /** Why a test could not be made. */
    enum Reason {
        /** Nobody had the event. */
        NO_EVENTS,
        /** Fewer than two groups had anybody at risk when events happened, or any value at all. */
        ONE_GROUP,
        /** The differences have no variance to be measured by, as when everybody at risk has the event at once. */
        NO_VARIANCE,
        /** The groups hold too few values to tell how far they spread. */
        TOO_FEW,
        /** A row or a column of the table is empty. */
        EMPTY_MARGIN,
        /** The exact answer would take too long, or the distribution is not known for so many values. */
        TOO_LARGE
    }
}
