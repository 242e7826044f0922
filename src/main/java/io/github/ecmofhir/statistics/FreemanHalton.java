package io.github.ecmofhir.statistics;

import java.util.OptionalDouble;

/**
 * Fisher's exact test for tables of any size (Freeman and Halton 1951): the probability of all tables with these
 * margins that are no more probable than this one. The answers are those of R's {@code fisher.test}.
 *
 * <p>Tables are not visited one by one, so two groups of thousands with half a dozen outcomes take a tenth of a second.
 * What takes too long all the same, as many rows and columns of a hundred subjects or more do, is
 * {@link TestResult.Reason#TOO_LARGE}; a chi-squared test is as good for most of those. Time and memory are bounded: by
 * some seconds and about 200 MB.
 */
public final class FreemanHalton {

    /** Of more subjects the logarithms of factorials lose too many digits. */
    private static final long SUBJECTS = 1_000_000;

    /** Some seconds of work. */
    private static final long STEPS = 100_000_000;

    private FreemanHalton() {}

    /** The test of a table. */
    public static TestResult test(ContingencyTable table) {
        return test(table, STEPS);
    }

    /**
     * The test of a table, given up early.
     *
     * @param mostSteps parts of tables filled in on the way; a million take some hundredths of a second
     */
    public static TestResult test(ContingencyTable table, long mostSteps) {
        var missing = table.notTestable();
        if (missing.isPresent()) {
            return missing.get();
        }
        OptionalDouble probability =
                table.total() > SUBJECTS ? OptionalDouble.empty() : new TableNetwork(table, mostSteps).probability();
        return probability.isPresent()
                ? new TestResult.Exact(probability.getAsDouble())
                : new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE);
    }
}
