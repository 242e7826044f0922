package io.github.ecmofhir.statistics.centre;

import java.util.Arrays;

/**
 * The events of one centre in the order in which they came, against the risks of its patients: charts that tell when it
 * does worse or better than before. The order is that of the arrays; it is the caller's to choose, by date and then by
 * something that never changes.
 *
 * <p>Made in O(n).
 */
public final class RiskAdjustedCusum {

    private final double[] weights;
    private final Chart upper;
    private final Chart lower;
    private final double[] expectedMinusObserved;

    private RiskAdjustedCusum(double[] weights, Chart upper, Chart lower, double[] expectedMinusObserved) {
        this.weights = weights;
        this.upper = upper;
        this.lower = lower;
        this.expectedMinusObserved = expectedMinusObserved;
    }

    /**
     * The charts of a centre.
     *
     * @param event whether each subject had the event
     * @param risk the probability of it by subject
     * @param oddsRatio how much the odds of the event would have to grow for the upper chart to tell, above 0; for the
     *     lower chart, to shrink
     * @param limit above which a chart signals, above 0
     * @throws IllegalArgumentException when the arrays differ in length, a risk is not between 0 and 1, or the odds
     *     ratio or the limit is not above 0
     */
    public static RiskAdjustedCusum of(boolean[] event, double[] risk, double oddsRatio, double limit) {
        Cases.requireLength(event.length, event, risk);
        requirePositive("odds ratio", oddsRatio);
        requirePositive("limit", limit);
        double[] weights = weights(event, risk, oddsRatio);
        double[] balance = new double[event.length];
        double sum = 0;
        for (int i = 0; i < event.length; i++) {
            sum += risk[i] - (event[i] ? 1 : 0);
            balance[i] = sum;
        }
        return new RiskAdjustedCusum(
                weights, Chart.of(weights, limit), Chart.of(weights(event, risk, 1 / oddsRatio), limit), balance);
    }

    /** How much each subject speaks for the odds having grown: the logarithm of the likelihood ratio. */
    public double[] weights() {
        return weights.clone();
    }

    /** The chart that rises when there are more events than expected (Steiner 2000). */
    public Chart upper() {
        return upper;
    }

    /** The chart that rises when there are fewer. */
    public Chart lower() {
        return lower;
    }

    /** The variable life-adjusted display: expected less observed events so far, one lower for an event too many. */
    public double[] expectedMinusObserved() {
        return expectedMinusObserved.clone();
    }

    /** Observed less expected events so far. */
    public double[] observedMinusExpected() {
        return Arrays.stream(expectedMinusObserved).map(value -> 0 - value).toArray();
    }

    /**
     * A chart that adds up weights but never falls below 0. The point that passes the limit stays in the path; the next
     * one starts from 0.
     */
    public static final class Chart {

        private final double[] path;
        private final int[] signals;

        private Chart(double[] path, int[] signals) {
            this.path = path;
            this.signals = signals;
        }

        static Chart of(double[] weights, double limit) {
            double[] path = new double[weights.length];
            int[] signals = new int[weights.length];
            int found = 0;
            double height = 0;
            for (int i = 0; i < weights.length; i++) {
                height = Math.max(0, height + weights[i]);
                path[i] = height;
                if (height > limit) {
                    signals[found++] = i;
                    height = 0;
                }
            }
            return new Chart(path, Arrays.copyOf(signals, found));
        }

        /** The height after each subject. */
        public double[] path() {
            return path.clone();
        }

        /** The subjects, counted from 0, at whom the limit was passed. */
        public int[] signals() {
            return signals.clone();
        }
    }

    private static double[] weights(boolean[] event, double[] risk, double oddsRatio) {
        double[] weights = new double[event.length];
        for (int i = 0; i < event.length; i++) {
            double either = Math.log(1 - risk[i] + oddsRatio * risk[i]);
            weights[i] = (event[i] ? Math.log(oddsRatio) : 0) - either;
        }
        return weights;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A chart with " + name + " " + value + ", which is not above 0");
        }
    }
}
