package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How p values are made larger when several hypotheses are tested at once. The answers are those of R's
 * {@code p.adjust}. The first four hold the chance of any false rejection, the last two the share of false ones among
 * all rejections.
 */
public enum Adjustment {
    /** Each times their number (Bonferroni 1936). */
    BONFERRONI("bonferroni") {
        @Override
        void adjust(double[] sorted) {
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] *= sorted.length;
            }
        }
    },

    /** Step by step from the smallest (Holm 1979); never larger than Bonferroni's and as generally valid. */
    HOLM("holm") {
        @Override
        void adjust(double[] sorted) {
            double largest = 0;
            for (int i = 0; i < sorted.length; i++) {
                largest = Math.max(largest, (sorted.length - i) * sorted[i]);
                sorted[i] = largest;
            }
        }
    },

    /** Step by step from the largest (Hochberg 1988), for tests that do not depend on each other negatively. */
    HOCHBERG("hochberg") {
        @Override
        void adjust(double[] sorted) {
            stepUp(sorted, rank -> sorted.length + 1.0 - rank);
        }
    },

    /** By Simes' test of all sets of hypotheses (Hommel 1988), valid where Hochberg's is and never larger. O(n²). */
    HOMMEL("hommel") {
        @Override
        void adjust(double[] sorted) {
            int n = sorted.length;
            double[] adjusted = sorted.clone();
            // A hypothesis is in sets of every size; the largest p value of Simes' test among the sets of a size counts
            for (int size = n; size >= 2; size--) {
                double largest = Double.POSITIVE_INFINITY;
                for (int rank = 2; rank <= size; rank++) {
                    largest = Math.min(largest, size * sorted[n - size + rank - 1] / rank);
                }
                for (int i = 0; i < n; i++) {
                    double own = size * sorted[Math.min(i, n - size)];
                    adjusted[i] = Math.max(adjusted[i], Math.min(own, largest));
                }
            }
            System.arraycopy(adjusted, 0, sorted, 0, n);
        }
    },

    /** The false discovery rate of tests that do not depend on each other negatively (Benjamini, Hochberg 1995). */
    BENJAMINI_HOCHBERG("BH") {
        @Override
        void adjust(double[] sorted) {
            stepUp(sorted, rank -> (double) sorted.length / rank);
        }
    },

    /** The false discovery rate of tests that depend on each other in any way (Benjamini, Yekutieli 2001). */
    BENJAMINI_YEKUTIELI("BY") {
        @Override
        void adjust(double[] sorted) {
            double sum = IntStream.rangeClosed(1, sorted.length)
                    .mapToDouble(i -> 1.0 / i)
                    .sum();
            stepUp(sorted, rank -> sum * sorted.length / rank);
        }
    };

    private final String code;

    Adjustment(String code) {
        this.code = code;
    }

    /** The name in R. */
    public String code() {
        return code;
    }

    /** The adjustment of that name, if there is one. */
    public static Optional<Adjustment> ofCode(String code) {
        return Arrays.stream(values())
                .filter(adjustment -> adjustment.code.equals(code))
                .findFirst();
    }

    /**
     * The adjusted p values, in the order in which the values came.
     *
     * @param probabilities 0 to 1, NaN for a test that could not be made: it stays NaN and does not count
     * @throws IllegalArgumentException when a value is not a probability
     */
    public double[] adjusted(double[] probabilities) {
        int[] order = IntStream.range(0, probabilities.length)
                .filter(i -> !Double.isNaN(probabilities[i]))
                .boxed()
                .sorted((i, j) -> Double.compare(probabilities[i], probabilities[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order)
                .mapToDouble(i -> requireProbability(probabilities[i]))
                .toArray();
        adjust(sorted);
        double[] adjusted = probabilities.clone();
        for (int i = 0; i < order.length; i++) {
            adjusted[order[i]] = Math.min(1, sorted[i]);
        }
        return adjusted;
    }

    /** Adjusts ascending values in place; what passes 1 is cut afterwards. */
    abstract void adjust(double[] sorted);

    /** Each times a factor by its rank, counted from 1, and none larger than those of higher ranks. */
    static void stepUp(double[] sorted, IntToDoubleFunction factor) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int rank = sorted.length; rank >= 1; rank--) {
            smallest = Math.min(smallest, factor.applyAsDouble(rank) * sorted[rank - 1]);
            sorted[rank - 1] = smallest;
        }
    }

    private static double requireProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A p value of " + value + " is not between 0 and 1");
        }
        return value;
    }
}
