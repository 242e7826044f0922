package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the values of one group lie above those of another: the median of all differences between a value of the
 * first and one of the second (Hodges and Lehmann 1963), with the limits that belong to the rank sum test. The answers
 * are those of R's {@code wilcox.test(conf.int = TRUE, exact = TRUE)}.
 *
 * <p>Missing values (NaN) do not count. The differences are never written out: each figure takes O(m + n) time some
 * sixty times, besides sorting.
 */
public final class HodgesLehmann {

    private final double[] first;
    private final double[] second;

    private HodgesLehmann(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The shift between two groups.
     *
     * @param first finite values, NaN where a value is missing
     * @param second likewise
     */
    public static HodgesLehmann of(double[] first, double[] second) {
        return new HodgesLehmann(Summary.present(first), Summary.present(second));
    }

    /** The median difference, in the unit of the values; empty when a group is. */
    public OptionalDouble estimate() {
        long pairs = pairs();
        return pairs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((difference((pairs + 1) / 2) + difference(pairs / 2 + 1)) / 2);
    }

    /**
     * The exact limits, which hold their level where no values are tied and the groups are not so small that even the
     * extreme differences miss it; those are the limits then. Empty when a group is, or when both are so large that the
     * exact distribution would take seconds (some 500 values each).
     */
    public Optional<Interval> interval(double level) {
        double tail = Interval.errorRate(level) / 2;
        if (pairs() == 0) {
            return Optional.empty();
        }
        return RankSumDistribution.lowerQuantile(first.length, second.length, tail).stream()
                .mapToObj(quantile -> {
                    int cut = Math.max(1, quantile);
                    return new Interval(difference(cut), difference(pairs() - cut + 1), level, "hodges-lehmann");
                })
                .findFirst();
    }

    private long pairs() {
        return (long) first.length * second.length;
    }

    /** The difference of that rank among all in ascending order, counted from 1, found by halving the doubles. */
    private double difference(long rank) {
        long low = ordered(first[0] - second[second.length - 1]);
        long high = ordered(first[first.length - 1] - second[0]);
        while (low < high) {
            long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
            if (upTo(unordered(middle)) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return unordered(low);
    }

    /** How many differences are no greater. */
    private long upTo(double bound) {
        long count = 0;
        int from = 0;
        for (double value : first) {
            while (from < second.length && value - second[from] > bound) {
                from++;
            }
            count += second.length - from;
        }
        return count;
    }

    /** The bits of a double as a number that grows with it. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double unordered(long number) {
        return Double.longBitsToDouble(number < 0 ? Long.MIN_VALUE - number : number);
    }
}
