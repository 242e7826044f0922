package io.github.ecmofhir.statistics.imputation;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * The test of Little (1988) that values are missing completely at random: whether subjects who miss different columns
 * have the same means in the others, by the normal distribution that fits all of them best.
 *
 * <p>Subjects who miss everything do not count. There is no test when all miss the same
 * ({@link TestResult.Reason#ONE_GROUP}), and when a column is missing altogether, does not vary or is determined by
 * others ({@link TestResult.Reason#NO_VARIANCE}). Made in O(p k³) an iteration for p patterns and k columns.
 */
public final class LittleTest {

    private final List<PatternMoments> patterns;
    private final int columns;
    private final Optional<NormalEstimate> normal;

    private LittleTest(List<PatternMoments> patterns, int columns, Optional<NormalEstimate> normal) {
        this.patterns = patterns;
        this.columns = columns;
        this.normal = normal;
    }

    /**
     * The test of columns.
     *
     * @param columns finite values by column and subject, NaN where one is missing; one column or more, all of one
     *     length
     */
    public static LittleTest of(double[]... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("There is no column to test");
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException(
                        "Columns of " + columns[0].length + " and " + column.length + " subjects");
            }
        }
        var patterns = PatternMoments.of(columns);
        return new LittleTest(patterns, columns.length, NormalEstimate.of(columns, patterns));
    }

    /** How many subjects have any value. */
    public int n() {
        return patterns.stream().mapToInt(PatternMoments::size).sum();
    }

    /** How many patterns of missing values there are, the complete one among them. */
    public int patterns() {
        return patterns.size();
    }

    /** False when the algorithm did not come to rest; the figures are what it came to. */
    public boolean converged() {
        return normal.map(NormalEstimate::converged).orElse(false);
    }

    /** The most probable mean by column; empty when there is none. */
    public Optional<double[]> mean() {
        return normal.map(found -> found.mean().clone());
    }

    /** The most probable covariance by columns, over the number of subjects; empty when there is none. */
    public Optional<double[][]> covariance() {
        return normal.map(found -> {
            double[][] copy = new double[columns][];
            for (int i = 0; i < columns; i++) {
                copy[i] = found.covariance()[i].clone();
            }
            return copy;
        });
    }

    /** The test with the most probable covariance. */
    public TestResult result() {
        return result(1);
    }

    /** The test with the covariance over one less than the number of subjects, as SPSS has it. */
    public TestResult unbiased() {
        return result((n() - 1.0) / n());
    }

    private TestResult result(double factor) {
        int degreesOfFreedom =
                patterns.stream().mapToInt(pattern -> pattern.observed().length).sum() - columns;
        if (degreesOfFreedom <= 0) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (normal.isEmpty()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double sum = 0;
        for (PatternMoments pattern : patterns) {
            var spread = Cholesky.of(pattern.part(normal.get().covariance()));
            if (spread.isEmpty()) {
                return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
            }
            sum += pattern.size()
                    * spread.get().square(pattern.distance(normal.get().mean()));
        }
        double statistic = sum * factor;
        return new TestResult.Estimated(
                statistic,
                degreesOfFreedom,
                ChiSquaredTail.probability(statistic, degreesOfFreedom),
                ChiSquaredTail.logProbability(statistic, degreesOfFreedom));
    }
}
