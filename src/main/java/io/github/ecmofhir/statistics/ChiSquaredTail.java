package io.github.ecmofhir.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The upper tail of the chi-squared distribution, and its logarithm where the tail itself is too small for a double.
 */
public final class ChiSquaredTail {

    /** Below this the library's tail loses digits on its way to 0. */
    private static final double SMALLEST_TAIL = 1e-280;

    private ChiSquaredTail() {}

    /** The probability of a statistic at least as large; 0 when below 1e-308 or so. */
    public static double probability(double statistic, int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    /** The natural logarithm of that probability, finite for every finite statistic. */
    public static double logProbability(double statistic, int degreesOfFreedom) {
        double tail = probability(statistic, degreesOfFreedom);
        if (tail > 0.5) {
            return Math.log1p(-ChiSquaredDistribution.of(degreesOfFreedom).cumulativeProbability(statistic));
        }
        return tail > SMALLEST_TAIL ? Math.log(tail) : logFraction(statistic / 2, degreesOfFreedom);
    }

    /**
     * The logarithm of the incomplete gamma ratio Q(a, x), a being half the degrees of freedom, by its continued fraction
     * (DLMF 8.9.2) with the modified Lentz method. It converges fast for x well above a, which so small a tail implies.
     */
    private static double logFraction(double x, int degreesOfFreedom) {
        double a = degreesOfFreedom / 2.0;
        double b = x + 1 - a;
        double d = 1 / b;
        double c = Double.POSITIVE_INFINITY;
        double fraction = d;
        double change = 0;
        for (int i = 1; Math.abs(change - 1) > 4 * Math.ulp(1.0); i++) {
            double term = -i * (i - a);
            b += 2;
            d = 1 / (term * d + b);
            c = b + term / c;
            change = c * d;
            fraction *= change;
        }
        return a * Math.log(x) - x - logGammaOfHalf(degreesOfFreedom) + Math.log(fraction);
    }

    /** log Γ(k/2), from Γ(1/2) = √π or Γ(1) = 1 by the recurrence Γ(a + 1) = a Γ(a). */
    private static double logGammaOfHalf(int k) {
        double sum = k % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (int i = 2 - k % 2; i < k; i += 2) {
            sum += Math.log(i / 2.0);
        }
        return sum;
    }
}
