package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * The product-limit estimate of survival where subjects count by weights, as R's {@code survfit(weights = )}. With
 * weights of one over the chance to be in a group it is the curve that the group would have had with the covariates of
 * all (Cole and Hernán 2004). It tells no error: that of the plain curve would not hold.
 *
 * <p>Immutable. Made in O(n log n); looking up a time takes O(log m).
 */
public final class WeightedKaplanMeier {

    private final double[] times;
    private final double[] atRisk;
    private final double[] survival;

    private WeightedKaplanMeier(double[] times, double[] atRisk, double[] survival) {
        this.times = times;
        this.atRisk = atRisk;
        this.survival = survival;
    }

    /**
     * The curve of one group.
     *
     * @param time how long each subject was followed, finite
     * @param event whether the event, not censoring, ended it
     * @param weights what each subject counts, finite and not negative
     * @throws IllegalArgumentException when the arrays differ in length or a weight is no such number
     */
    public static WeightedKaplanMeier of(double[] time, boolean[] event, double[] weights) {
        if (event.length != time.length || weights.length != time.length) {
            throw new IllegalArgumentException(
                    time.length + " times, " + event.length + " outcomes and " + weights.length + " weights");
        }
        for (double weight : weights) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight of " + weight);
            }
        }
        double[] grid = TimeGrid.together(time);
        int[] rank = TimeGrid.ranks(grid, time);
        double[] atRisk = new double[grid.length];
        double[] events = new double[grid.length];
        for (int i = 0; i < time.length; i++) {
            atRisk[rank[i]] += weights[i];
            events[rank[i]] += event[i] ? weights[i] : 0;
        }
        for (int t = grid.length - 2; t >= 0; t--) {
            atRisk[t] += atRisk[t + 1];
        }
        double[] survival = new double[grid.length];
        double share = 1;
        for (int t = 0; t < grid.length; t++) {
            share *= atRisk[t] > 0 ? 1 - events[t] / atRisk[t] : 1;
            survival[t] = share;
        }
        return new WeightedKaplanMeier(grid, atRisk, survival);
    }

    /** The distinct times at which somebody's follow-up ended, ascending. */
    public double[] times() {
        return times.clone();
    }

    /** Survival beyond a time. */
    public double survival(double time) {
        int row = TimeGrid.floor(times, time);
        return row < 0 ? 1 : survival[row];
    }

    /** The weight of those followed to a time or longer. */
    public double atRisk(double time) {
        int found = Arrays.binarySearch(times, time + 0.0);
        int row = found >= 0 ? found : -found - 1;
        return row < times.length ? atRisk[row] : 0;
    }
}
