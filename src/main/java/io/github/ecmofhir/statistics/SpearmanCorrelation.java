package io.github.ecmofhir.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Spearman's correlation of the ranks of two columns of the same subjects. The answers are those of R's
 * {@code cor.test(method = "spearman")}.
 *
 * <p>Subjects that miss (NaN) either value do not count. There is no correlation of fewer than two subjects or with a
 * column that does not vary.
 */
public final class SpearmanCorrelation {

    /** Up to so many subjects the orders are counted. */
    private static final int FEW = 9;

    /** Beyond so many R leaves the Edgeworth series for Student's t. */
    private static final int MANY = 1290;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final int n;
    private final boolean ties;
    private final OptionalDouble correlation;

    private SpearmanCorrelation(Pairs pairs) {
        var first = Ranks.of(pairs.first());
        var second = Ranks.of(pairs.second());
        n = pairs.size();
        ties = first.ties() > 0 || second.ties() > 0;
        correlation = n < 2 ? OptionalDouble.empty() : PearsonCorrelation.of(new Pairs(first.ranks(), second.ranks()));
    }

    /**
     * The correlation of two columns.
     *
     * @param first finite values, NaN where a value is missing
     * @param second likewise, in the same order
     * @throws IllegalArgumentException when the arrays differ in length or hold infinite values
     */
    public static SpearmanCorrelation of(double[] first, double[] second) {
        return new SpearmanCorrelation(Pairs.of(first, second));
    }

    /** How many subjects have both values. */
    public int n() {
        return n;
    }

    /** True when some values of a column are equal. */
    public boolean ties() {
        return ties;
    }

    /** The coefficient, -1 to 1. */
    public OptionalDouble estimate() {
        return correlation;
    }

    /**
     * The test that R chooses. Without ties it is made from the sum of squared differences between ranks: exact up to 9
     * subjects, and up to 1,290 by the Edgeworth series of Best and Roberts (1975: algorithm AS 89), which is near
     * enough to be called so too. Else it is the one by Student's t.
     */
    public TestResult result() {
        return correlation.isPresent() && !ties && n <= MANY ? new TestResult.Exact(bySquares()) : byStudent();
    }

    /** The test by Student's t, from three subjects on. */
    public TestResult byStudent() {
        if (n < 3) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        return correlation.isPresent()
                ? PearsonCorrelation.test(correlation.getAsDouble(), n)
                : new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
    }

    private double bySquares() {
        // The sum of squared differences between ranks, which without ties is an even number
        double middle = ((double) n * n * n - n) / 6;
        long squares = 2 * Math.round(middle * (1 - correlation.getAsDouble()) / 2);
        boolean upper = squares > middle;
        double tail = n <= FEW ? counted(squares, upper) : series(squares, upper);
        return Math.min(1, 2 * tail);
    }

    /** The share of all orders with so small a sum or a smaller one, or so large a one or a larger. */
    private double counted(long squares, boolean upper) {
        // By the ranks that are taken and by sum: in how many ways the first subjects can take them
        double[][] ways = new double[1 << n][(n * n * n - n) / 3 + 1];
        ways[0][0] = 1;
        for (int taken = 0; taken < ways.length; taken++) {
            int subject = Integer.bitCount(taken);
            for (int rank = 0; rank < n; rank++) {
                if ((taken >> rank & 1) == 0) {
                    int square = (subject - rank) * (subject - rank);
                    double[] next = ways[taken | 1 << rank];
                    for (int sum = 0; sum + square < next.length; sum++) {
                        next[sum + square] += ways[taken][sum];
                    }
                }
            }
        }
        double[] all = ways[ways.length - 1];
        double total = 0;
        double counted = 0;
        for (int sum = 0; sum < all.length; sum++) {
            total += all[sum];
            counted += (upper ? sum >= squares : sum <= squares) ? all[sum] : 0;
        }
        return counted / total;
    }

    /** The same by the series, which far out may leave the range of probabilities and is kept in it. */
    private double series(long squares, boolean upper) {
        double b = 1.0 / n;
        double x = (6 * (squares + (upper ? -1 : 1)) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1);
        double y = x * x;
        double far = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
        double near = 0.2274 + b * (0.2531 + 0.1745 * b);
        double terms = near + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * far);
        double correction = x * b * terms * Math.exp(-y / 2);
        double tail = upper
                ? STANDARD_NORMAL.survivalProbability(x) + correction
                : STANDARD_NORMAL.cumulativeProbability(x) - correction;
        return Math.max(0, Math.min(1, tail));
    }
}
