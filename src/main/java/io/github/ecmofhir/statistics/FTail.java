package io.github.ecmofhir.statistics;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The upper tail of the F distribution, and its logarithm where the tail itself is too small for a double. The square
 * of Student's t is F with one degree of freedom above, so this also is the two-sided tail of t.
 */
public final class FTail {

    /** Below this the library's tail loses digits on its way to 0. */
    private static final double SMALLEST_TAIL = 1e-280;

    /** Stands for 0 in the modified Lentz method. */
    private static final double TINY = 1e-300;

    private FTail() {}

    /** The probability of a statistic at least as large; 0 when below 1e-308 or so. */
    public static double probability(double statistic, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).survivalProbability(statistic);
    }

    /** The natural logarithm of that probability, finite for every finite statistic. */
    public static double logProbability(double statistic, double numerator, double denominator) {
        double tail = probability(statistic, numerator, denominator);
        if (tail > 0.5) {
            return Math.log1p(-FDistribution.of(numerator, denominator).cumulativeProbability(statistic));
        }
        if (tail > SMALLEST_TAIL) {
            return Math.log(tail);
        }
        // The incomplete beta ratio I(x; a, b) with a = denominator / 2 is x^a (1 - x)^b / (a B(a, b)) times a fraction
        double front =
                FDistribution.of(numerator, denominator).logDensity(statistic) + Math.log(2 * statistic / denominator);
        double x = denominator / (denominator + numerator * statistic);
        return front + Math.log(fraction(x, denominator / 2, numerator / 2));
    }

    /** The continued fraction of the incomplete beta ratio (Numerical Recipes, 6.4), by the modified Lentz method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double fraction = d;
        double change = 0;
        for (int m = 1; Math.abs(change - 1) > 4 * Math.ulp(1.0); m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            change = d * c;
            fraction *= change;
        }
        return fraction;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
