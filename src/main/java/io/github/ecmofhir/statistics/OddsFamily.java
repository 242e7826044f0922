package io.github.ecmofhir.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;

/**
 * Counts from a lowest to a highest whose probabilities are weights times a power of the odds: p(s) ~ w(s) ω^s. With
 * binomial weights that is how many events of two groups are the first one's; with hypergeometric weights, the first
 * cell of a 2×2 table whose margins are given.
 *
 * <p>What is asked at given odds takes O(√n) time in practice, as weights far from the most probable count vanish;
 * finding odds takes some sixty times that. Nothing is approximated but by rounding.
 */
final class OddsFamily {

    /** As in R, probabilities this close to the observed one count as equal to it. */
    private static final double EQUAL = 1 + 1e-7;

    private final long lowest;
    private final long highest;
    private final LongToDoubleFunction ratio;

    /**
     * A family of counts.
     *
     * @param ratio w(s + 1) / w(s) for s from lowest to highest - 1, falling as s grows
     */
    private OddsFamily(long lowest, long highest, LongToDoubleFunction ratio) {
        this.lowest = lowest;
        this.highest = highest;
        this.ratio = ratio;
    }

    /** How many of n events are the first group's. */
    static OddsFamily binomial(long n) {
        return new OddsFamily(0, n, s -> (n - s) / (s + 1.0));
    }

    /** How many of a row fall into a column of a table with two of each. */
    static OddsFamily hypergeometric(long row, long column, long total) {
        double offset = (double) total - column - row;
        return new OddsFamily(
                Math.max(0, row + column - total),
                Math.min(row, column),
                s -> (double) (column - s) * (row - s) / ((s + 1.0) * (offset + s + 1)));
    }

    /** False when the margins leave no choice. */
    boolean leavesChoice() {
        return lowest < highest;
    }

    /** The probability of as many or fewer. */
    double atMost(long count, double odds) {
        return new Weights(odds).sum(count, true);
    }

    /** The probability of as many or more. */
    double atLeast(long count, double odds) {
        return new Weights(odds).sum(count, false);
    }

    /**
     * The probability of every count that is no more probable than this one: the two-sided p value of exact tests in R.
     */
    double noMoreProbable(long count, double odds) {
        return new Weights(odds).sumNoMoreThan(count);
    }

    /** The odds under which the mean is the count, which is where it is most probable; 0 and infinity at the ends. */
    double estimate(long count) {
        if (count == lowest) {
            return 0;
        }
        return count == highest ? Double.POSITIVE_INFINITY : oddsAtRoot(odds -> new Weights(odds).meanAbove(count));
    }

    /** The odds under which as many or more have the probability of the tail; 0 at the lowest count. */
    double lower(long count, double tail) {
        return count == lowest ? 0 : oddsAtRoot(odds -> atLeast(count, odds) - tail);
    }

    /** The odds under which as many or fewer have the probability of the tail; infinity at the highest count. */
    double upper(long count, double tail) {
        return count == highest ? Double.POSITIVE_INFINITY : oddsAtRoot(odds -> tail - atMost(count, odds));
    }

    /** How far the mean lies above a count. */
    double meanAbove(long count, double odds) {
        return new Weights(odds).meanAbove(count);
    }

    /** The variance of the count. */
    double variance(double odds) {
        var weights = new Weights(odds);
        double mean = weights.meanAbove(0);
        return weights.squareAround(mean);
    }

    /** Bisection on the logarithm of the odds, in which the function rises from below 0 to above 0. */
    private static double oddsAtRoot(DoubleUnaryOperator rising) {
        double low = -1;
        while (rising.applyAsDouble(Math.exp(low)) > 0) {
            low *= 2;
        }
        double high = 1;
        while (rising.applyAsDouble(Math.exp(high)) < 0) {
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (high - low > 2 * Math.ulp(Math.max(1, Math.abs(middle)))) {
            if (rising.applyAsDouble(Math.exp(middle)) < 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return Math.exp(middle);
    }

    /**
     * The weights at some odds beside the largest of them, from where they are more than 0 to where they are again 0.
     */
    private final class Weights {

        private final long first;
        private final double[] weights;
        private final double total;

        Weights(double odds) {
            long mode = mode(odds);
            first = mode - reach(mode, odds, -1);
            weights = new double[Math.toIntExact(reach(mode, odds, 1) + mode - first + 1)];
            int middle = (int) (mode - first);
            weights[middle] = 1;
            for (int i = middle + 1; i < weights.length; i++) {
                weights[i] = weights[i - 1] * (ratio.applyAsDouble(first + i - 1) * odds);
            }
            for (int i = middle - 1; i >= 0; i--) {
                weights[i] = weights[i + 1] / (ratio.applyAsDouble(first + i) * odds);
            }
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            total = sum;
        }

        /** The smallest count whose successor is not more probable. */
        private long mode(double odds) {
            long low = lowest;
            long high = highest;
            while (low < high) {
                long middle = low + (high - low) / 2;
                if (ratio.applyAsDouble(middle) * odds > 1) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** How many counts beyond the mode have a weight that a double can hold. */
        private long reach(long mode, double odds, int direction) {
            double weight = 1;
            long reach = 0;
            for (long s = mode; weight > Double.MIN_NORMAL && s != (direction > 0 ? highest : lowest); s += direction) {
                weight = direction > 0
                        ? weight * (ratio.applyAsDouble(s) * odds)
                        : weight / (ratio.applyAsDouble(s - 1) * odds);
                reach++;
            }
            return reach;
        }

        double sum(long count, boolean upTo) {
            double sum = 0;
            long from = upTo ? 0 : Math.max(0, count - first);
            long to = upTo ? Math.min(weights.length - 1L, count - first) : weights.length - 1L;
            for (long i = from; i <= to; i++) {
                sum += weights[(int) i];
            }
            return Math.min(1, sum / total);
        }

        double sumNoMoreThan(long count) {
            long index = count - first;
            double bound = index < 0 || index >= weights.length ? 0 : weights[(int) index] * EQUAL;
            double sum = 0;
            for (double weight : weights) {
                sum += weight <= bound ? weight : 0;
            }
            return Math.min(1, sum / total);
        }

        double squareAround(double centre) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (first + i - centre) * (first + i - centre) * weights[i];
            }
            return sum / total;
        }

        double meanAbove(long count) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (first + i - count) * weights[i];
            }
            return sum / total;
        }
    }
}
