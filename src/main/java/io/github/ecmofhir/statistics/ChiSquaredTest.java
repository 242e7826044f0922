package io.github.ecmofhir.statistics;

/**
 * The tests that rows and columns of a table have nothing to do with each other, by the chi-squared distribution. The
 * answers are those of R's {@code chisq.test}.
 *
 * <p>A table with an empty row or column, or with one row or column only, has no test: {@link TestResult.NotEstimable}.
 * Nothing is refused for small expected counts; {@link ContingencyTable#smallestExpected()} tells.
 */
public final class ChiSquaredTest {

    private ChiSquaredTest() {}

    /** Pearson's test without correction, for any number of rows and columns. */
    public static TestResult pearson(ContingencyTable table) {
        return test(table, 0);
    }

    /**
     * Pearson's test with the continuity correction of Yates (1934): each difference is drawn half a count nearer to 0,
     * but not beyond it.
     *
     * @throws IllegalArgumentException when the table is not 2×2
     */
    public static TestResult yates(ContingencyTable table) {
        if (!table.isTwoByTwo()) {
            throw new IllegalArgumentException(
                    "Yates corrects 2×2 tables, not " + table.rows() + "×" + table.columns());
        }
        return test(table, 0.5);
    }

    /** The likelihood ratio test (G²), where an empty cell adds nothing. */
    public static TestResult likelihoodRatio(ContingencyTable table) {
        var missing = table.notTestable();
        if (missing.isPresent()) {
            return missing.get();
        }
        var sum = new CompensatedSum();
        table.eachCell((observed, expected) -> {
            if (observed > 0) {
                sum.add(observed * Math.log(observed / expected));
            }
        });
        return estimated(Math.max(0, 2 * sum.value()), table.degreesOfFreedom());
    }

    private static TestResult test(ContingencyTable table, double correction) {
        var missing = table.notTestable();
        if (missing.isPresent()) {
            return missing.get();
        }
        var sum = new CompensatedSum();
        table.eachCell((observed, expected) -> {
            double distance = Math.abs(observed - expected);
            double corrected = distance - Math.min(correction, distance);
            sum.add(corrected * corrected / expected);
        });
        return estimated(sum.value(), table.degreesOfFreedom());
    }

    static TestResult.Estimated estimated(double statistic, int degreesOfFreedom) {
        return new TestResult.Estimated(
                statistic,
                degreesOfFreedom,
                ChiSquaredTail.probability(statistic, degreesOfFreedom),
                ChiSquaredTail.logProbability(statistic, degreesOfFreedom));
    }
}
