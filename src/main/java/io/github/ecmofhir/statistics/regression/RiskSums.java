package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;

/**
 * Walks through the risk sets with their sums: how much risk there is, and the mean and the covariance of the columns
 * in it. Tied events are taken one after the other, those before counting in part (Efron 1977), or all at once
 * (Breslow 1974).
 */
abstract class RiskSums implements RiskSets.Visitor {

    /** How many columns there are. */
    final int size;

    private final CoxRegression regression;
    private final double[] values;
    private final double[] risk;
    private final boolean covariances;

    private int present;
    private double risks;
    private final double[] sums;
    private final double[] products;
    private double dyingRisks;
    private final double[] dyingSums;
    private final double[] dyingProducts;

    /** The means of the columns in the risk set of a step. */
    final double[] mean;

    /** The covariance of the columns in the risk set of a step, its lower half row after row; if wanted. */
    final double[] covariance;

    /**
     * Sums at given risks.
     *
     * @param risk how much each place adds to a risk set: its weight times the hazard ratio
     * @param covariances whether covariances are wanted, which cost most
     */
    RiskSums(CoxRegression regression, double[] risk, boolean covariances) {
        this.regression = regression;
        this.size = regression.size();
        this.values = regression.values();
        this.risk = risk;
        this.covariances = covariances;
        int half = covariances ? size * (size + 1) / 2 : 0;
        sums = new double[size];
        products = new double[half];
        dyingSums = new double[size];
        dyingProducts = new double[half];
        mean = new double[size];
        covariance = new double[half];
    }

    /**
     * One event's share of the partial likelihood.
     *
     * @param weight what the event weighs
     * @param fraction how much of the risk of those that have the event at this time is gone already
     * @param left the risk that is left
     */
    abstract void step(int time, double weight, double fraction, double left);

    /** Those that have the event at a time; their steps have been taken. */
    abstract void died(int time, int from, int to);

    @Override
    public void begin(int stratum) {
        clear();
    }

    @Override
    public void enter(int from, int to) {
        for (int place = from; place < to; place++) {
            add(place, risk[place]);
        }
        present += to - from;
    }

    @Override
    public void leave(int place) {
        add(place, -risk[place]);
        present--;
        if (present == 0) {
            // What rounding left
            clear();
        }
    }

    @Override
    public void die(int time, int from, int to) {
        double weights = 0;
        for (int place = from; place < to; place++) {
            weights += regression.weight(place);
        }
        int steps = regression.ties() == CoxRegression.Ties.EFRON ? to - from : 1;
        sumDying(from, steps > 1 ? to : from);
        for (int step = 0; step < steps; step++) {
            double fraction = (double) step / steps;
            double left = risks - fraction * dyingRisks;
            describe(fraction, left);
            step(time, weights / steps, fraction, left);
        }
        died(time, from, to);
    }

    private void describe(double fraction, double left) {
        // Multiplying is several times as fast as dividing
        double share = 1 / left;
        int at = 0;
        for (int i = 0; i < size; i++) {
            double own = (sums[i] - fraction * dyingSums[i]) * share;
            mean[i] = own;
            for (int j = 0; covariances && j <= i; j++, at++) {
                covariance[at] = (products[at] - fraction * dyingProducts[at]) * share - own * mean[j];
            }
        }
    }

    private void sumDying(int from, int to) {
        dyingRisks = 0;
        Arrays.fill(dyingSums, 0);
        Arrays.fill(dyingProducts, 0);
        for (int place = from; place < to; place++) {
            dyingRisks += risk[place];
            add(place, risk[place], dyingSums, dyingProducts);
        }
    }

    private void add(int place, double amount) {
        risks += amount;
        add(place, amount, sums, products);
    }

    private void add(int place, double amount, double[] toSums, double[] toProducts) {
        int from = place * size;
        int at = 0;
        for (int i = 0; i < size; i++) {
            double part = amount * values[from + i];
            toSums[i] += part;
            for (int j = 0; covariances && j <= i; j++, at++) {
                toProducts[at] += part * values[from + j];
            }
        }
    }

    private void clear() {
        present = 0;
        risks = 0;
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
    }
}
