package io.github.ecmofhir.statistics;

import java.util.OptionalInt;

/**
 * How many of the pairs of two groups the first wins when nothing but chance decides and nothing is tied: the exact
 * distribution of Mann and Whitney (1947). It is that of the partitions that fit into a rectangle, whose generating
 * function is the Gaussian binomial coefficient, which this multiplies out factor by factor.
 */
final class RankSumDistribution {

    /** About half a second of work. */
    private static final double STEPS = 3e8;

    /** A least probability of e to minus this still has all its digits. */
    private static final double LARGEST_LOG = 690;

    private RankSumDistribution() {}

    /**
     * The smallest number of pairs won whose probability, with those of all smaller ones, reaches the tail: R's
     * {@code qwilcox}. Empty when the groups are too large for that. O(m² n) for the smaller group's m.
     *
     * @param first the size of the one group, at least 1
     * @param second the size of the other, at least 1
     * @param tail above 0, below a half
     */
    static OptionalInt lowerQuantile(int first, int second, double tail) {
        int small = Math.min(first, second);
        int large = Math.max(first, second);
        if ((double) small * small * large > STEPS || logWays(small, large) > LARGEST_LOG) {
            return OptionalInt.empty();
        }
        double[] probability = lowerHalf(small, large);
        // As in R, a hair less than the tail is the tail
        double needed = tail - 10 * Math.ulp(1.0);
        double sum = 0;
        int won = 0;
        while (won < probability.length - 1 && sum + probability[won] < needed) {
            sum += probability[won++];
        }
        return OptionalInt.of(won);
    }

    /** The probabilities of 0 to half of all pairs. */
    static double[] lowerHalf(int small, int large) {
        int most = small * large / 2;
        double[] probability = new double[most + 1];
        probability[0] = 1;
        for (int i = 1; i <= small; i++) {
            // Divided by 1 - q^i, then multiplied by 1 - q^(n + i), and scaled so that all of it adds up to 1
            for (int k = i; k <= most; k++) {
                probability[k] += probability[k - i];
            }
            for (int k = most; k >= large + i; k--) {
                probability[k] -= probability[k - large - i];
            }
            double scale = (double) i / (large + i);
            for (int k = 0; k <= most; k++) {
                probability[k] *= scale;
            }
        }
        return probability;
    }

    private static double logWays(int small, int large) {
        double sum = 0;
        for (int i = 1; i <= small; i++) {
            sum += Math.log1p((double) large / i);
        }
        return sum;
    }
}
