package io.github.ecmofhir.statistics;

/** Which of the sample quantiles of Hyndman and Fan (1996) is meant; the numbers are R's {@code type}. */
public enum QuantileType {
    /** R's default, also NumPy's and Excel's: linear between the order statistics, minimum and maximum at 0 and 1. */
    TYPE_7 {
        @Override
        double quantile(double[] sorted, double probability) {
            return interpolate(sorted, 1 + (sorted.length - 1) * probability);
        }
    },

    /** The one of SPSS and Minitab: linear, with an n + 1 denominator. */
    TYPE_6 {
        @Override
        double quantile(double[] sorted, double probability) {
            return interpolate(sorted, (sorted.length + 1) * probability);
        }
    },

    /** The one of SAS: inverse of the empirical distribution, averaged at its steps. */
    TYPE_2 {
        @Override
        double quantile(double[] sorted, double probability) {
            double rank = sorted.length * probability;
            double floor = Math.floor(rank + FUZZ);
            boolean onStep = rank <= floor + FUZZ;
            double above = order(sorted, floor + 1);
            return onStep ? (order(sorted, floor) + above) / 2 : above;
        }
    };

    /** Rank arithmetic such as 0.1 * 30 misses whole numbers by an ulp or so. */
    private static final double FUZZ = 4 * Math.ulp(1.0);

    /** The quantile of ascending values, at least one, at a probability of 0 to 1. */
    abstract double quantile(double[] sorted, double probability);

    /** The value at a rank counted from 1, a share of the way to the next one. */
    static double interpolate(double[] sorted, double rank) {
        double floor = Math.floor(rank + FUZZ);
        double share = rank - floor;
        double below = order(sorted, floor);
        if (Math.abs(share) <= FUZZ) {
            return below;
        }
        // Written so that rounding can neither pass the next value nor let a larger share give less
        double above = order(sorted, floor + 1);
        return Math.min(below + share * (above - below), above);
    }

    private static double order(double[] sorted, double rank) {
        int index = (int) Math.min(Math.max(rank, 1), sorted.length) - 1;
        return sorted[index];
    }
}
