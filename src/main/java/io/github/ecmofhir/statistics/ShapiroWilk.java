package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The test of Shapiro and Wilk (1965) that values come from a normal distribution, with the weights and the p value of
 * Royston (1992, 1995: algorithm AS R94). The answers are those of R's {@code shapiro.test}.
 *
 * <p>Missing values (NaN) do not count. It takes 3 to 5,000 values that are not all equal; there is no test of fewer,
 * more or equal ones. Shifting and scaling the values changes nothing. Made in O(n log n).
 */
public final class ShapiroWilk {

    private static final int FEWEST = 3;
    private static final int MOST = 5000;

    /** Up to here log(1 - W) is bounded and is made normal another way. */
    private static final int SMALL = 11;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** What the largest value's weight is more than its normal score, as a polynomial in 1/√n. */
    private static final double[] LARGEST = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};

    /** The same of the second largest. */
    private static final double[] SECOND = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};

    // Mean and logarithm of the standard deviation of the transformed W, by n where it is small and else by log n
    private static final double[] BOUND = {-2.273, 0.459};
    private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
    private static final double[] SMALL_LOG_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] LOG_SD = {-0.4803, -0.082676, 0.0030302};

    private final double[] sorted;

    private ShapiroWilk(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The test of a column.
     *
     * @param values finite values, NaN where a value is missing
     * @throws IllegalArgumentException when a value is infinite
     */
    public static ShapiroWilk of(double[] values) {
        return new ShapiroWilk(Summary.present(values));
    }

    /** W, above 0 to 1: the closer to 1, the more normal. Empty when there is no test. */
    public OptionalDouble statistic() {
        return result() instanceof TestResult.NotEstimable
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - shortfall());
    }

    /** The test, of which small W only speak against normality. Exact for three values, else by a normal statistic. */
    public TestResult result() {
        int n = sorted.length;
        if (n < FEWEST) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        if (sorted[0] == sorted[n - 1]) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        if (n > MOST) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE);
        }
        double shortfall = shortfall();
        if (n == FEWEST) {
            double beyondLeast = Math.asin(Math.sqrt(1 - shortfall)) - Math.asin(Math.sqrt(0.75));
            return new TestResult.Exact(Math.min(1, Math.max(0, 6 / Math.PI * beyondLeast)));
        }
        double logarithm = Math.log(shortfall);
        if (n <= SMALL) {
            double transformed = -Math.log(polynomial(BOUND, n) - logarithm);
            return normal(transformed, polynomial(SMALL_MEAN, n), polynomial(SMALL_LOG_SD, n));
        }
        double logN = Math.log(n);
        return normal(logarithm, polynomial(MEAN, logN), polynomial(LOG_SD, logN));
    }

    private static TestResult normal(double value, double mean, double logSd) {
        return TestResult.ByNormal.above((value - mean) / Math.exp(logSd));
    }

    /** 1 - W, from what the line through values and weights leaves over, so that it keeps its digits near 0. */
    private double shortfall() {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        double[] scaled =
                Arrays.stream(sorted).map(value -> (value - sorted[0]) / range).toArray();
        double mean = Summary.of(scaled).mean().getAsDouble();
        double[] weights = weights(n);
        var slope = new CompensatedSum();
        var length = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            slope.add(weights[i] * (scaled[i] - mean));
            length.add(weights[i] * weights[i]);
        }
        var left = new CompensatedSum();
        var all = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            double distance = scaled[i] - mean;
            double residual = distance - slope.value() / length.value() * weights[i];
            left.add(residual * residual);
            all.add(distance * distance);
        }
        return left.value() / all.value();
    }

    /** The weights of the values in ascending order: antisymmetric, their squares adding up to 1. */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        if (n == FEWEST) {
            setEnds(weights, 0, Math.sqrt(0.5));
            return weights;
        }
        double[] scores = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            scores[i] = STANDARD_NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
            squares += scores[i] * scores[i];
        }
        double root = 1 / Math.sqrt(n);
        double largest = scores[n - 1] / Math.sqrt(squares) + polynomial(LARGEST, root);
        double second = scores[n - 2] / Math.sqrt(squares) + polynomial(SECOND, root);
        int special = n > 5 ? 2 : 1;
        double scoresLeft = squares - 2 * scores[n - 1] * scores[n - 1];
        double weightsLeft = 1 - 2 * largest * largest;
        if (special == 2) {
            scoresLeft -= 2 * scores[n - 2] * scores[n - 2];
            weightsLeft -= 2 * second * second;
        }
        double scale = Math.sqrt(weightsLeft / scoresLeft);
        for (int i = 0; i < n / 2; i++) {
            setEnds(weights, i, scores[n - 1 - i] * scale);
        }
        setEnds(weights, 0, largest);
        if (special == 2) {
            setEnds(weights, 1, second);
        }
        return weights;
    }

    private static void setEnds(double[] weights, int place, double weight) {
        weights[place] = -weight;
        weights[weights.length - 1 - place] = weight;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
