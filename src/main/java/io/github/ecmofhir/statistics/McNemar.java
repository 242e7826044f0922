package io.github.ecmofhir.statistics;

/**
 * The test of McNemar (1947) that pairs go one way as often as the other, as when matched or repeated subjects had an
 * event before but not after, or the other way round. The answers are those of R's {@code mcnemar.test} for 2×2 tables
 * and, exact, of {@code binom.test}.
 *
 * <p>Pairs that agree say nothing; without one that differs there is no test ({@link TestResult.Reason#NO_VARIANCE}).
 *
 * @param firstOnly pairs of which the first had the event and the second had not
 * @param secondOnly pairs of which the second had it and the first had not
 */
public record McNemar(int firstOnly, int secondOnly) {

    public McNemar {
        if (firstOnly < 0 || secondOnly < 0) {
            throw new IllegalArgumentException("There cannot be " + firstOnly + " and " + secondOnly + " pairs");
        }
    }

    /**
     * The test of a table of pairs, what the first had down and what the second had across.
     *
     * @throws IllegalArgumentException when the table is not 2×2
     */
    public static McNemar of(ContingencyTable pairs) {
        if (!pairs.isTwoByTwo()) {
            throw new IllegalArgumentException(
                    "McNemar's test takes 2×2 tables, not " + pairs.rows() + "×" + pairs.columns());
        }
        return new McNemar(pairs.count(0, 1), pairs.count(1, 0));
    }

    /** The test by the chi-squared distribution, with the continuity correction of Edwards (1948) or without. */
    public TestResult result(boolean continuityCorrected) {
        if (differing() == 0) {
            return none();
        }
        double difference = Math.abs((double) firstOnly - secondOnly);
        // As in R, there is nothing to correct where both ways are equally frequent
        double corrected = continuityCorrected && difference > 0 ? difference - 1 : difference;
        return ChiSquaredTest.estimated(corrected * corrected / differing(), 1);
    }

    /** The exact test: the probability of all splits of the differing pairs no more probable than this one. */
    public TestResult exact() {
        return differing() == 0
                ? none()
                : new TestResult.Exact(OddsFamily.binomial(differing()).noMoreProbable(firstOnly, 1));
    }

    private long differing() {
        return (long) firstOnly + secondOnly;
    }

    private static TestResult none() {
        return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
    }
}
